package org.saksei.app.web;

import org.saksei.app.Installation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Who gets in. Everything is closed but the sign-in page and the files it is drawn with; what somebody
/// signed in may do is decided by the services, not by addresses.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class SecurityConfiguration {

    /// Pages run no script inline, only files of ours that make a key of a button; charts are SVG in the
    /// page and carry style attributes.
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                    + "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain guard(HttpSecurity http, Installation installation) throws Exception {
        return http.authenticationProvider(new SignIn(installation.people(), installation.audit(), installation.time()))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/sign-in", "/saksei.css", "/saksei.svg", "/fonts/**", "/-/alive", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("account")
                        .passwordParameter("password")
                        .failureUrl("/sign-in?wrong")
                        .defaultSuccessUrl("/"))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }
}
