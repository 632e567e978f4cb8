// Generated from openapi.json: npm run openapi
export interface paths {
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Public keys of access tokens
         * @description JSON Web Key Set (RFC 7517) for services that check access tokens themselves. During a rotation it holds two keys.
         */
        get: operations["jwks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/2fa/backup-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Spend a backup code
         * @description Has the effect of `POST /auth/step-up`.
         */
        post: operations["spendBackupCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/2fa/backup-codes/regenerate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace your backup codes
         * @description Ten new ones; the older ones stop working. They are shown this one time.
         */
        post: operations["regenerateBackupCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/2fa/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the authenticator app away
         * @description Demands the password, and a code or a backup code. Backup codes go too, unless you have a passkey.
         */
        post: operations["disableSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/2fa/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set up an authenticator app
         * @description Shows the secret, once. Nothing changes until `POST /2fa/verify` sees the first code.
         */
        post: operations["setUpSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/2fa/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How your second factor is
         * @description Whether an authenticator app is set up, and how many backup codes are left.
         */
        get: operations["getSecondFactorStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/2fa/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Switch two-step sign-in on
         * @description With the first code of the app. From now on a sign-in has two steps, and what other sessions have proven by password alone does not count for what is sensitive. The backup codes are shown this one time.
         */
        post: operations["verifySecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/audit-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the audit log
         * @description Who did what, newest first. Entries are never changed.
         */
        get: operations["listAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/companies/{id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Verify a company
         * @description Says that the company that you have seen is who it says. Its owner is told.
         */
        put: operations["verifyCompany"];
        post?: never;
        /**
         * Lift the verification of a company
         * @description Its owner is told.
         */
        delete: operations["liftCompanyVerification"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/companions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List companions with what they are told
         * @description Those that may not be asked any more, too.
         */
        get: operations["listAllCompanions"];
        put?: never;
        /**
         * Make a companion
         * @description Everybody may open a room with it, unless it is made inactive.
         */
        post: operations["createCompanion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/companions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a companion with what it is told
         * @description Its version is the `ETag`.
         */
        get: operations["getCompanion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit a companion
         * @description Answers that are on their way are given as it was. `isActive: false` ends asking; rooms and what was said stay.
         */
        patch: operations["editCompanion"];
        trace?: never;
    };
    "/api/v1/admin/mail-suppressions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List mail suppressions
         * @description Addresses that are not written to any more, newest first. The addresses themselves are not stored: look one up to find its suppression.
         */
        get: operations["listMailSuppressions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/mail-suppressions/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find the suppression of an address
         * @description Why somebody gets no mail. The address comes in the body, because proxies write down what is in a URL.
         */
        post: operations["lookUpMailSuppression"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/mail-suppressions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Lift a mail suppression
         * @description The address is written to again. A provider that keeps a list of its own has to be told too, or reports the address anew.
         */
        delete: operations["liftMailSuppression"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the queues are
         * @description How much waits, runs and died in each queue, and for how long the oldest has waited.
         */
        get: operations["listQueues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List reports of messages
         * @description Oldest first, with what was reported, also when the message is deleted by now. Of what you said yourself others decide.
         */
        get: operations["listReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/reports/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide a report
         * @description With every other open report of the same message. It is on record, and those who reported it are notified.
         */
        post: operations["decideReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List schedules
         * @description What is done regularly, when next, and how it went last.
         */
        get: operations["listSchedules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/schedules/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a schedule now
         * @description Beside its times. Does nothing when it is running already.
         */
        post: operations["runScheduleNow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tasks
         * @description Work in the outbox, newest first: what waits, what runs, and with `state=dead` the dead letters with their last error.
         */
        get: operations["listTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/tasks/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retry all dead letters
         * @description All of a name, or all. Those whose work an open task is doing already stay dead.
         */
        post: operations["retryTasks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/tasks/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a task
         * @description One that waits, or a dead letter. What runs is not stopped.
         */
        post: operations["cancelTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/tasks/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retry a dead letter
         * @description It starts over with all its attempts.
         */
        post: operations["retryTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find users
         * @description By id, e-mail address or name, newest first.
         */
        get: operations["listAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look at an account
         * @description Who it is and how it is signed in to.
         */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{id}/end-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign a user out everywhere
         * @description The user can sign in again, and is told by mail.
         */
        post: operations["endSessionsOfAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{id}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lock an account
         * @description Ends all its sessions at once and lets none begin. The owner is told by mail, without the reason. Locking it again changes the reason.
         */
        post: operations["lockAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{id}/reset-second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the second factor off an account
         * @description For who has lost it and has shown in another way to be the owner: the password is enough again. The owner is told by mail.
         */
        post: operations["resetSecondFactorOfAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unlock an account
         * @description Its owner can sign in again, and is told so by mail.
         */
        post: operations["unlockAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your applications
         * @description Newest first, each with its stage and the employer’s clock.
         */
        get: operations["listMyApplications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an application
         * @description For both sides: the letter, and everything that happened.
         */
        get: operations["getApplication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/{id}/interviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the interviews of an application
         * @description For both sides. Newest first.
         */
        get: operations["listInterviews"];
        put?: never;
        /**
         * Offer slots for an interview
         * @description For employers, of applications that are shortlisted (which moves them on to `interview`) or at `interview`. The candidate is told, and confirms one. You are the interviewer.
         */
        post: operations["offerInterview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/applications/{id}/transition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move an application on
         * @description Employers shortlist, offer, hire and reject; candidates withdraw. The other side is told. Who is hired takes an opening; when it was the last, the job is in progress and those who still hoped are told.
         */
        post: operations["transitionApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/csrf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the CSRF token of your browser session
         * @description For clients that signed in with `X-Auth-Mode: cookie`: send it as `X-CSRF-Token` with every request that changes something. It is good for the whole session. Also answers when only the refresh cookie is left.
         */
        get: operations["csrfToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/email/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change your e-mail address
         * @description Mails a link to the new address, which works once, for 24 hours; until it is used your account keeps the address it has. The present address is told, with a link that stops or undoes the change. A later request replaces this one.
         */
        post: operations["changeEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/email/change/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a change of address
         * @description With the token that was mailed to the new address. The old address is told and can undo it for 7 days.
         */
        post: operations["confirmEmailChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/email/change/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo a change of address
         * @description With the token that was mailed to the old address, within 7 days. Ends every session of the account; its password and the ways to sign in that were added since the session began that asked for the change count no more, and the old address is mailed a link to choose a new password.
         */
        post: operations["undoEmailChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/email/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the confirmation mail again
         * @description To the address that your account has. Links of earlier mails still work.
         */
        post: operations["resendVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/email/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm an e-mail address
         * @description With the token of the mail that followed the registration. It works once, for 24 hours.
         */
        post: operations["verifyEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in
         * @description An unknown address and a wrong password are told apart by nothing. After five failures the account waits, for your network only. With a second factor this is the first of two steps: go on at `POST /auth/login/2fa` or `POST /auth/passkey`.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login/2fa": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in, second step
         * @description With a code of the authenticator app, or a backup code. A code is accepted once. Five wrong tries void the sign-in: start again with the password.
         */
        post: operations["loginSecondStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out
         * @description Ends this session: its access and refresh tokens stop working at once.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out everywhere
         * @description Ends every session of your account, this one too.
         */
        post: operations["logoutAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with a passkey
         * @description Takes what `navigator.credentials.get()` gave, as JSON. Alone it needs user verification (a PIN, a fingerprint) and is all that is needed; as a second step it needs the presence of its owner.
         */
        post: operations["loginWithPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/passkey/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a sign-in with a passkey
         * @description What `navigator.credentials.get()` needs, as JSON (WebAuthn Level 3). With an `mfaToken` for the second step of that sign-in, without one for a sign-in by passkey alone. Good for one answer, for five minutes.
         */
        post: operations["createPasskeySignInOptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change your password
         * @description Ends all your other sessions, and takes back reset links and a change of address that is not confirmed. Wrong guesses are slowed down as at the sign-in.
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/forgot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a link to reset a password
         * @description The answer does not tell whether the address has an account. The link works once, for an hour. A few requests an hour are followed by mail; further ones are accepted and do nothing.
         */
        post: operations["forgotPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset a password by a link
         * @description Ends every session and proves the address of the account. A second factor stays, unless nobody ever confirmed the address: then whatever was set up or written before goes. A password that is refused does not spend the link.
         */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/providers/{provider}/authorize": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to sign in with an outside account
         * @description Answers where to send the person. An app names its own `redirectUri` and hands what arrives there, with `attemptToken`, to `complete`. A browser names none: it comes back to `/connections/{provider}/callback`, which knows it by a cookie that is set here, and is signed in with cookies.
         */
        post: operations["authorizeSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/providers/{provider}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish signing in with an outside account
         * @description Somebody new gets an account. The account of the same address is signed in to when both addresses are verified; one that never confirmed the address goes to its owner, without its password, sessions, factors and connections. Microsoft and Facebook vouch for no address: a mail is sent, and `confirm` ends the sign-in. With a second factor this is the first of two steps: go on at `POST /auth/login/2fa`.
         */
        post: operations["completeSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/providers/{provider}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a sign-in from the mailbox
         * @description The link in the mail leads to the first web page of OAUTH_REDIRECT_URIS, with `confirmationToken` behind the `#`. It counts once, for an hour, and only where the sign-in was begun: nobody can be made to confirm somebody else’s.
         */
        post: operations["confirmSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Trade a refresh token for new tokens
         * @description The token is spent. Presented again within 10 s, as by a client that lost the answer, it gives the same successor, unless that was used. Later it ends the session. With `X-Auth-Mode: cookie` the token is that of the cookie, the body stays empty, and `X-CSRF-Token` is needed.
         */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register
         * @description Makes an account and signs it in. Passwords follow NIST SP 800-63B: length counts, composition does not.
         */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your sessions
         * @description The devices that are signed in to your account, newest first.
         */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End one of your sessions
         * @description Signs that device out at once. Of the session that asks, the cookies go too.
         */
        delete: operations["revokeSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-in/disown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a sign-in was not you
         * @description With the token of the mail about a new device, within 7 days. Ends every session of the account, takes away the password, the passkey or connection that the sign-in was made with, and the ways to sign in that were added since. An account that was moved to another address since gets back the one that the link was mailed to; a link to choose a new password is mailed there.
         */
        post: operations["disownSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/step-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove again that it is you
         * @description For 10 minutes this session may then do what is sensitive. With a second factor the password alone is not enough.
         */
        post: operations["stepUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List companies
         * @description Newest first.
         */
        get: operations["listCompanies"];
        put?: never;
        /**
         * Make a company
         * @description You own it. Send an `Idempotency-Key` to be able to repeat it.
         */
        post: operations["createCompany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a company
         * @description For everybody who is signed in. The `ETag` moves with edits, not with members.
         */
        get: operations["getCompany"];
        put?: never;
        post?: never;
        /**
         * Delete a company
         * @description For its owner, as long as nothing refers to it.
         */
        delete: operations["deleteCompany"];
        options?: never;
        head?: never;
        /**
         * Edit a company
         * @description For its owner. Absent fields stay as they are. Another name ends a verification.
         */
        patch: operations["updateCompany"];
        trace?: never;
    };
    "/api/v1/companies/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List whom a company has asked to join
         * @description For its owner. Those who have not answered, 50 at the most.
         */
        get: operations["listCompanyInvitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the members of a company
         * @description For its members. Longest there first.
         */
        get: operations["listCompanyMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/{id}/members/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give somebody a role in a company
         * @description For its owner. Members have the role at once; who is none is asked to take a place.
         */
        put: operations["putCompanyMember"];
        post?: never;
        /**
         * Remove a member, or take an invitation back
         * @description For the owner. Yourself: leaves the company, or declines its invitation.
         */
        delete: operations["removeCompanyMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/{id}/membership/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept the invitation of a company
         * @description You belong to it from now on, with the role that was offered.
         */
        post: operations["acceptCompanyMembership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand a company over
         * @description For its owner, to a member, at once. You stay as a recruiter; the new owner is told.
         */
        post: operations["transferCompany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List companions
         * @description AI personas that answer in rooms of their own with you: `POST /rooms {kind: "companion", companionId}`.
         */
        get: operations["listCompanions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your connections
         * @description The outside accounts that are linked with yours, newest first. Their tokens are shown to nobody.
         */
        get: operations["listConnections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{provider}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one of your connections
         * @description How it stands, and how long it will go on by itself.
         */
        get: operations["getConnection"];
        put?: never;
        post?: never;
        /**
         * Disconnect an outside account
         * @description Its tokens are deleted. It cannot be signed in with any more.
         */
        delete: operations["removeConnection"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{provider}/authorize": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to connect an outside account
         * @description Answers where to send the person. An app names its own `redirectUri` and hands what arrives there to `complete`. A browser names none: it comes back to the callback of this server, which knows it by a cookie that is set here. Only the session that began can finish, once, within ten minutes.
         */
        post: operations["authorizeConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{provider}/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Come back from a provider in a browser
         * @description Where providers send browsers, with `code`, `state` and `iss`, or `error`; whatever else they add is not looked at. Counts only in the browser that began. Goes on to the first web page of OAUTH_REDIRECT_URIS with `provider` and `outcome`: `connected`, `signed-in` (the session is in cookies), `second-factor-required` (`mfaToken` behind the `#`), `confirmation-required` (read your mail) or `failed` (with the `code` of the problem).
         */
        get: operations["returnFromProvider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{provider}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish connecting an outside account
         * @description With what the redirect address of the app received, in the session that began. Whatever comes of it, the `state` is used up. An account that is connected already gets new tokens.
         */
        post: operations["completeConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{provider}/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew a connection now
         * @description Connections renew themselves; this is for the impatient. However many ask at once, the provider is asked once, and not again within a minute.
         */
        post: operations["refreshConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dashboards/admin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the installation at a glance
         * @description Jobs by status, what was published each day, how applications fare, and top categories.
         */
        get: operations["getAdminDashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dashboards/candidate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what you applied for at a glance
         * @description Your applications by stage, what changed last, offers that stand and your next interviews.
         */
        get: operations["getCandidateDashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dashboards/employer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what you hire for at a glance
         * @description Your jobs by status, the applications to them by stage, how you answer, your next interviews and the newest applications.
         */
        get: operations["getEmployerDashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your devices
         * @description Newest first. Tokens are masked.
         */
        get: operations["listDevices"];
        put?: never;
        /**
         * Register this device for push messages
         * @description Call it after signing in and whenever FCM hands out a new token. A token belongs to whoever registered it last, and to the session in which they did: when that is ended, pushes stop. Of more than 20 devices the ones seen last are kept.
         */
        post: operations["registerDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one of your devices
         * @description Its token is masked.
         */
        get: operations["getDevice"];
        put?: never;
        post?: never;
        /**
         * Remove one of your devices
         * @description Nothing is pushed to it any more. Signing out does the same.
         */
        delete: operations["removeDevice"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guild-invitations/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an invitation
         * @description What you are invited to, also when it is private.
         */
        get: operations["getGuildInvitation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guild-invitations/{token}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation
         * @description Takes a seat. The invitation is spent only when there was one.
         */
        post: operations["acceptGuildInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guilds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find guilds
         * @description Public guilds, by relevance or newest first. Unlisted and private ones are not found.
         */
        get: operations["searchGuilds"];
        put?: never;
        /**
         * Make a guild
         * @description You become its owner and take the first seat. Send an `Idempotency-Key` to be able to repeat it.
         */
        post: operations["createGuild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guilds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a guild
         * @description The `ETag` moves with edits, not with members.
         */
        get: operations["getGuild"];
        put?: never;
        post?: never;
        /**
         * Delete a guild
         * @description For owners. It is gone for everybody at once; its members and those who wanted to be are told.
         */
        delete: operations["deleteGuild"];
        options?: never;
        head?: never;
        /**
         * Edit a guild
         * @description For owners and officers. Absent fields stay as they are.
         */
        patch: operations["updateGuild"];
        trace?: never;
    };
    "/api/v1/guilds/{id}/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what happened in a guild
         * @description For its members. Newest first.
         */
        get: operations["listGuildActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guilds/{id}/bans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who is banned
         * @description For owners and officers. Newest first.
         */
        get: operations["listGuildBans"];
        put?: never;
        /**
         * Ban somebody
         * @description For owners, and for officers as far as plain members and strangers are concerned. They lose their seat, are told, and from then on the guild is not there for them.
         */
        post: operations["banFromGuild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guilds/{id}/bans/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Lift a ban
         * @description For owners and officers. They may join again; they are no member yet.
         */
        delete: operations["liftGuildBan"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guilds/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List invitations
         * @description For owners and officers. Newest first, those that are spent too, never with their tokens.
         */
        get: operations["listGuildInvitations"];
        put?: never;
        /**
         * Invite people
         * @description For owners and officers. Makes a token that lets people in, whatever the guild’s policy.
         */
        post: operations["inviteToGuild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guilds/{id}/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an invitation
         * @description For owners and officers. It lets nobody in from now on.
         */
        delete: operations["revokeGuildInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guilds/{id}/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Join a guild
         * @description Takes a free seat, or the one that is kept for you on the waiting list. Where officers decide, it asks them. Asking twice is asking once.
         */
        post: operations["joinGuild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guilds/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave a guild
         * @description Your seat is offered to the head of the waiting list, or is free.
         */
        post: operations["leaveGuild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guilds/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the members of a guild
         * @description Longest there first. For everybody who sees the guild.
         */
        get: operations["listGuildMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guilds/{id}/members/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a membership
         * @description For everybody who sees the guild.
         */
        get: operations["getGuildMember"];
        put?: never;
        post?: never;
        /**
         * Remove a member
         * @description For owners, and for officers as far as plain members are concerned. They are told. Yourself: leaves.
         */
        delete: operations["removeGuildMember"];
        options?: never;
        head?: never;
        /**
         * Change the role of a member
         * @description For owners. They are told.
         */
        patch: operations["changeGuildMember"];
        trace?: never;
    };
    "/api/v1/guilds/{id}/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List pending requests to join
         * @description For owners and officers. Oldest first.
         */
        get: operations["listGuildRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guilds/{id}/requests/{requestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take back your request to join
         * @description Only your own.
         */
        delete: operations["withdrawGuildRequest"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guilds/{id}/requests/{requestId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide on a request to join
         * @description For owners and officers. Approved when the guild is full, they go to the end of the waiting list.
         */
        post: operations["decideGuildRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guilds/{id}/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how you stand to a guild
         * @description Your role, your request, your place on the waiting list with an offer if there is one.
         */
        get: operations["getGuildStanding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guilds/{id}/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a guild in numbers
         * @description Seats, members, and who came and went in the last 30 days.
         */
        get: operations["getGuildStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guilds/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Offer the ownership to a member
         * @description For owners. They are told, and have seven days to accept; nothing changes before. One offer at a time.
         */
        post: operations["offerGuildOwnership"];
        /**
         * Take back or decline the ownership
         * @description For who offered it and for whom it was offered to.
         */
        delete: operations["cancelGuildTransfer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guilds/{id}/transfer/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept the ownership
         * @description You own the guild from now on. Who owned it stays as an officer.
         */
        post: operations["acceptGuildOwnership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guilds/{id}/waitlist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who waits
         * @description For owners and officers. Head of the list first. Your own place is in `/standing`.
         */
        get: operations["listGuildWaitlist"];
        put?: never;
        /**
         * Wait for a seat
         * @description For open guilds that are full. When a seat is yours, you are told; join to take it.
         */
        post: operations["joinGuildWaitlist"];
        /**
         * Wait no longer
         * @description Leaves the waiting list. A seat that was offered to you goes to the next.
         */
        delete: operations["leaveGuildWaitlist"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an interview
         * @description For both sides.
         */
        get: operations["getInterview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{id}.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the calendar file of an interview
         * @description Puts it into a calendar while it is confirmed, and takes it out when it was moved or cancelled. Calendars know by `UID` and `SEQUENCE` what it replaces.
         */
        get: operations["getInterviewCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call off an interview
         * @description For both sides. The other one is told. The application stays where it is.
         */
        post: operations["cancelInterview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a slot
         * @description For candidates. Both of you are taken at that time from then on, and reminded a day and an hour before.
         */
        post: operations["confirmInterview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{id}/reschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Offer other slots
         * @description For employers. What was confirmed is off, the candidate is told and chooses anew. Whoever does it is the interviewer.
         */
        post: operations["rescheduleInterview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find jobs
         * @description Open jobs, for everybody. Pages neither skip nor repeat a job because others come and go. Without a token, first pages may be some seconds old, but never show a job that was closed.
         */
        get: operations["searchJobs"];
        put?: never;
        /**
         * Draft a job
         * @description In your own name, a company’s or a guild’s. A draft is seen by those who act for it, and deleted when nobody touches it for 7 days; publish it to be found. Send an `Idempotency-Key` to be able to repeat it.
         */
        post: operations["createJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a job
         * @description Open jobs are there for everybody, also without a token; drafts for those who act for them; all others for who is signed in. The `ETag` moves with edits and the status, not with counters.
         */
        get: operations["getJob"];
        put?: never;
        post?: never;
        /**
         * Throw a draft away
         * @description Drafts only: what others have seen is closed instead.
         */
        delete: operations["deleteJob"];
        options?: never;
        head?: never;
        /**
         * Edit a job
         * @description Drafts and open jobs, by those who act for them. Absent fields stay as they are.
         */
        patch: operations["updateJob"];
        trace?: never;
    };
    "/api/v1/jobs/{id}/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the applications for a job
         * @description For those who act for it. Newest first.
         */
        get: operations["listJobApplications"];
        put?: never;
        /**
         * Apply for a job
         * @description Once for each job. The employer is told, and has seven days to answer. Send an `Idempotency-Key` to be able to repeat it.
         */
        post: operations["applyToJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a job
         * @description Nobody finds it or applies for it any more; who has applied is told. Admins take jobs down by it.
         */
        post: operations["closeJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete a job
         * @description The work of a job that is in progress is done. This is final.
         */
        post: operations["completeJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/employer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how an employer answers
         * @description How many of the applications that were due lately were answered in time, and how fast.
         */
        get: operations["getJobEmployer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a job
         * @description A draft becomes open: it is found by everybody, and can be applied for.
         */
        post: operations["publishJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/recommended-candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List candidates who match a job
         * @description For those who act for the job. People who are open to work and have a skill that it asks for: those who share most first, of the 1000 whose profiles were written last. Each says why they are there.
         */
        get: operations["listRecommendedCandidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reopen a job
         * @description One that was closed or has expired is open again, for the openings that are not filled.
         */
        post: operations["reopenJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notification-preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how you want to be told
         * @description Every type of notification with its channels, and your quiet hours. Carries an `ETag`.
         */
        get: operations["getNotificationPreferences"];
        /**
         * Say how you want to be told
         * @description Takes the place of all that you said before; what was read may be sent back with changes. Counts for notifications that are already on their way, too.
         */
        put: operations["putNotificationPreferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your notifications
         * @description Newest first, in your language. One that had to wait for a limit is as new as when it arrived.
         */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark all of your notifications as read
         * @description What arrives meanwhile may stay unread.
         */
        post: operations["markAllNotificationsRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Explain what became of a notification
         * @description One entry a channel with its outcome and reason, and one that counts duplicates if there were any.
         */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a notification as read
         * @description The first time counts; doing it again changes nothing.
         */
        post: operations["markNotificationRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your passkeys
         * @description Newest first.
         */
        get: operations["listPasskeys"];
        put?: never;
        /**
         * Register a passkey
         * @description Takes what `navigator.credentials.create()` gave, as JSON. A passkey signs in by itself, and it is a second factor: from the first one on, the password alone does not sign in any more. With the first second factor come ten backup codes.
         */
        post: operations["registerPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to register a passkey
         * @description What `navigator.credentials.create()` needs, as JSON (WebAuthn Level 3). Good for one answer, for five minutes.
         */
        post: operations["createPasskeyOptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/passkeys/step-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove with a passkey that it is you
         * @description Takes what `navigator.credentials.get()` gave. Has the effect of `POST /auth/step-up`.
         */
        post: operations["stepUpWithPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/passkeys/step-up/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a step-up with a passkey
         * @description What `navigator.credentials.get()` needs, as JSON.
         */
        post: operations["createPasskeyStepUpOptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/passkeys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one of your passkeys
         * @description What it is called, and when it was used last.
         */
        get: operations["getPasskey"];
        put?: never;
        post?: never;
        /**
         * Remove one of your passkeys
         * @description It signs nobody in any more. With the last second factor the backup codes go too.
         */
        delete: operations["removePasskey"];
        options?: never;
        head?: never;
        /**
         * Rename one of your passkeys
         * @description So that you know which is which.
         */
        patch: operations["renamePasskey"];
        trace?: never;
    };
    "/api/v1/rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your rooms
         * @description Those you are a member of, newest activity first.
         */
        get: operations["listRooms"];
        put?: never;
        /**
         * Open a room
         * @description A direct room with somebody, or your own room with a companion. There is one for each pair: asking again, or the other one asking, finds it.
         */
        post: operations["openRoom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rooms/messages/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find messages
         * @description In rooms that you are a member of, newest first. Deleted messages are not found. A page looks at so many messages only: go on while there is a `nextCursor`.
         */
        get: operations["searchMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rooms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a room
         * @description How far it is and how far you are.
         */
        get: operations["getRoom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rooms/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the members of a room
         * @description Longest there first, and how far each has read.
         */
        get: operations["listRoomMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rooms/{id}/members/{userId}/mute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Mute a member of a room
         * @description Until then what they send, edit or react with is refused with `CHAT_MUTED`; they read on, and may delete what they said. Leaving the guild does not end it. It is on record.
         */
        put: operations["muteRoomMember"];
        post?: never;
        /**
         * Let a member speak again
         * @description When they are not muted, nothing happens.
         */
        delete: operations["unmuteRoomMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rooms/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what was said
         * @description The newest messages, those before a number, or those after one.
         */
        get: operations["listMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rooms/{id}/messages/{messageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a message
         * @description For its sender, for the owner and officers of the guild whose room it is, and for moderators. Its number stays; text, mentions, attachments and reactions are gone for good.
         */
        delete: operations["deleteMessage"];
        options?: never;
        head?: never;
        /**
         * Edit a message
         * @description For its sender, at any time. Whom the new text names is named from now on, and nobody else.
         */
        patch: operations["editMessage"];
        trace?: never;
    };
    "/api/v1/rooms/{id}/messages/{messageId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop the answer of a companion
         * @description What it has said so far becomes its answer, with the outcome `cancelled`.
         */
        post: operations["cancelAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rooms/{id}/messages/{messageId}/reactions/{emoji}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * React to a message
         * @description With one emoji, once; with several, one after the other.
         */
        put: operations["reactToMessage"];
        post?: never;
        /**
         * Take back a reaction
         * @description Your own. When there is none, nothing happens.
         */
        delete: operations["takeBackReaction"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rooms/{id}/messages/{messageId}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report a message
         * @description To the moderators, with what it says now. Once for each of you and each message, and again when it was edited since. You are notified of what they decide; the sender is not told who reported.
         */
        post: operations["reportMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rooms/{id}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See who of a room is there
         * @description Every member, longest there first, as in the list of members. Read it after `room:join`; changes come as `presence:update`, in rooms of up to 1,000 members.
         */
        get: operations["listRoomPresence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rooms/{id}/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Let a room forget what is old
         * @description Messages keep their numbers and lose what they said, for good. It is on record.
         */
        put: operations["setRetention"];
        post?: never;
        /**
         * Let a room remember everything
         * @description From now on; what was emptied stays empty.
         */
        delete: operations["endRetention"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rooms/{id}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read your settings of a room
         * @description Of what you are told there while you are away.
         */
        get: operations["getRoomSettings"];
        /**
         * Choose what you are told of a room
         * @description While you are away: everything, what concerns you, or nothing; and nothing at all until some time. How you are told is for your notification preferences (`chat.message`, `chat.mention`).
         */
        put: operations["putRoomSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your saved searches
         * @description Newest first.
         */
        get: operations["listSavedSearches"];
        put?: never;
        /**
         * Save a search of jobs
         * @description You are told of jobs that are published from now on and match it, of each once. 50 at the most.
         */
        post: operations["createSavedSearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-searches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a saved search
         * @description One of yours.
         */
        get: operations["getSavedSearch"];
        put?: never;
        post?: never;
        /**
         * Delete a saved search
         * @description You are told of nothing that it finds any more.
         */
        delete: operations["deleteSavedSearch"];
        options?: never;
        head?: never;
        /**
         * Rename a saved search, or change its alerts
         * @description Absent fields stay as they are. What it looks for cannot be changed: save another.
         */
        patch: operations["updateSavedSearch"];
        trace?: never;
    };
    "/api/v1/users/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read your own account
         * @description Everything Guildhall shows you of yourself. Carries an `ETag`; `If-None-Match` is answered 304.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit your own profile
         * @description Absent fields stay as they are. Demands `If-Match`, so that two devices cannot overwrite each other.
         */
        patch: operations["updateMe"];
        trace?: never;
    };
    "/api/v1/users/me/blocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List whom you have blocked
         * @description Newest first. Who has blocked you is not told.
         */
        get: operations["listBlocks"];
        put?: never;
        /**
         * Block somebody
         * @description From now on neither of you can open a direct room with the other or speak in the one that there is, sees the other there or typing, or is told of what the other says. What they say in rooms that you share comes to you as `hidden`, without text, and their reactions not at all. They are not told.
         */
        post: operations["blockUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/me/blocks/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Unblock somebody
         * @description When you have not blocked them, nothing happens. What was hidden is there again when it is read anew.
         */
        delete: operations["unblockUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/me/candidate-profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read your candidate profile
         * @description What you tell employers about yourself.
         */
        get: operations["getMyCandidateProfile"];
        /**
         * Write your candidate profile
         * @description The first needs no `If-Match`; every later one replaces what you have seen.
         */
        put: operations["putMyCandidateProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/me/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your companies
         * @description Those you belong to, newest joined first.
         */
        get: operations["listMyCompanies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/me/company-invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the companies that ask you to join
         * @description Accept with `POST /companies/:id/membership/accept`, decline with `DELETE /companies/:id/members/:userId`.
         */
        get: operations["listMyCompanyInvitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/me/guilds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your guilds
         * @description Those you are a member of, newest joined first.
         */
        get: operations["listMyGuilds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/me/interviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your interviews
         * @description Those that are confirmed and not over, on either side, soonest first.
         */
        get: operations["listMyInterviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/me/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your jobs
         * @description Those you act for: your own, and those of companies you recruit for and guilds you lead. Newest first.
         */
        get: operations["listMyJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/me/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read your own presence
         * @description What you are, over all of your devices, and whether others see it.
         */
        get: operations["getOwnPresence"];
        /**
         * Be invisible, or visible again
         * @description While you are invisible, others see you offline since then, and you see yourself as you are. `online`, `away` and `busy` are said over Socket.IO.
         */
        put: operations["putOwnPresence"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/me/recommended-jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List jobs that match your skills
         * @description Open jobs of others that ask for a skill of your candidate profile: those that share most first, of the newest 1000. Each says why it is there.
         */
        get: operations["listRecommendedJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/me/security-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what happened to your account
         * @description Sign-ins, failed ones too, and every change of how you prove who you are, newest first.
         */
        get: operations["listSecurityEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the public part of a user
         * @description What that user shows to every signed-in user.
         */
        get: operations["getUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/candidate-profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a candidate profile
         * @description For everybody who is signed in while its owner is open to work, and for employers whom they applied to.
         */
        get: operations["getCandidateProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the installation is, in a word
         * @description For people and uptime monitors: 503 when a part that requests need is down.
         */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/detailed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How each part is
         * @description For admins, or with `HEALTH_TOKEN` as bearer token. Answers 200 also when a part is down: it is the report that was asked for.
         */
        get: operations["getDetailedHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is the process alive?
         * @description Liveness probe: 200 as long as the process answers at all, whatever else is down. Restart it when it does not.
         */
        get: operations["getLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Can it serve requests?
         * @description Readiness probe: 503 while the database is down, and back by itself.
         */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Account: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            id: string;
            /**
             * Format: email
             * @example ada@example.org
             */
            email: string;
            /** @example true */
            emailVerified: boolean;
            /** @example Ada Lovelace */
            displayName: string;
            /**
             * @example member
             * @enum {string}
             */
            role: "member" | "moderator" | "admin";
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example null
             */
            lockedAt: string | null;
            /** @example null */
            lockReason: string | null;
        };
        AccountOverview: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            id: string;
            /**
             * Format: email
             * @example ada@example.org
             */
            email: string;
            /** @example true */
            emailVerified: boolean;
            /** @example Ada Lovelace */
            displayName: string;
            /**
             * @example member
             * @enum {string}
             */
            role: "member" | "moderator" | "admin";
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example null
             */
            lockedAt: string | null;
            /** @example null */
            lockReason: string | null;
            /**
             * @description How many devices are signed in.
             * @example 2
             */
            activeSessions: number;
            /**
             * Format: date-time
             * @description Last sign-in or refresh of a device that is signed in.
             * @example 2026-11-21T08:15:00.000Z
             */
            lastUsedAt: string | null;
            /**
             * @description Empty when the password is all that the account has.
             * @example [
             *       "code",
             *       "backup-code"
             *     ]
             */
            secondFactors: ("code" | "backup-code" | "passkey")[];
        };
        AccountPage: {
            items: components["schemas"]["Account"][];
            /** @example null */
            nextCursor: string | null;
        };
        AdminCompanion: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            id: string;
            /** @example guide */
            slug: string;
            /** @example Guide */
            name: string;
            /** @example Shows newcomers around. */
            description: string;
            /** @example You are Guide, and you are kind. */
            systemPrompt: string;
            /** @example null */
            model: string | null;
            /** @example null */
            temperature: number | null;
            /** @description Whether it may be asked. */
            isActive: boolean;
            version: number;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            updatedAt: string;
        };
        AdminCompanionPage: {
            items: components["schemas"]["AdminCompanion"][];
            /** @example null */
            nextCursor: string | null;
        };
        AdminDashboard: {
            /**
             * Format: date-time
             * @description At most 30 seconds ago.
             * @example 2026-11-21T08:00:00.000Z
             */
            asOf: string;
            jobs: components["schemas"]["JobStatusCounts"];
            /** @description Of the last 14 days, oldest first. */
            publishedPerDay: components["schemas"]["JobsOfDay"][];
            /** @description Where applications of the last 30 days stand. */
            applications: components["schemas"]["ApplicationStageCounts"];
            /** @description Ten, most frequent first, among the newest 2,000 open jobs. */
            topCategories: components["schemas"]["JobsOfCategory"][];
        };
        AnswerCancellation: {
            /** @description False when there was nothing to stop any more. */
            cancelled: boolean;
        };
        Application: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            id: string;
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            jobId: string;
            /** @example Carpenter for a sailing boat */
            jobTitle: string;
            /**
             * Format: uuid
             * @description Who has applied; null when that account is gone.
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            candidateId: string | null;
            /** @example Ada Lovelace */
            candidateName: string | null;
            /**
             * @example applied
             * @enum {string}
             */
            stage: "applied" | "shortlisted" | "interview" | "offer" | "hired" | "rejected" | "withdrawn";
            /**
             * Format: int64
             * @description In minor units of `currency`.
             * @example 450000
             */
            bidAmount: number | null;
            /**
             * @description ISO 4217; the job’s.
             * @example EUR
             */
            currency: string;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the stage changed last.
             * @example 2026-11-21T08:00:00.000Z
             */
            changedAt: string;
            /**
             * Format: date-time
             * @description The employer’s clock: an answer is late after this.
             * @example 2026-11-28T08:00:00.000Z
             */
            respondBy: string;
            /**
             * Format: date-time
             * @description When the employer first moved the application.
             * @example null
             */
            respondedAt: string | null;
            /**
             * @description The candidate waits for an answer that is late.
             * @example false
             */
            overdue: boolean;
        };
        ApplicationChange: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            id: string;
            /**
             * @description Null for the application itself.
             * @example applied
             * @enum {string|null}
             */
            from: "applied" | "shortlisted" | "interview" | "offer" | "hired" | "rejected" | "withdrawn" | null;
            /**
             * @example shortlisted
             * @enum {string}
             */
            to: "applied" | "shortlisted" | "interview" | "offer" | "hired" | "rejected" | "withdrawn";
            /**
             * @description `system`: the openings were filled, or an account was erased.
             * @example employer
             * @enum {string}
             */
            by: "employer" | "candidate" | "system";
            /** @example Looking forward to meeting you. */
            note: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            changedAt: string;
        };
        ApplicationDetails: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            id: string;
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            jobId: string;
            /** @example Carpenter for a sailing boat */
            jobTitle: string;
            /**
             * Format: uuid
             * @description Who has applied; null when that account is gone.
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            candidateId: string | null;
            /** @example Ada Lovelace */
            candidateName: string | null;
            /**
             * @example applied
             * @enum {string}
             */
            stage: "applied" | "shortlisted" | "interview" | "offer" | "hired" | "rejected" | "withdrawn";
            /**
             * Format: int64
             * @description In minor units of `currency`.
             * @example 450000
             */
            bidAmount: number | null;
            /**
             * @description ISO 4217; the job’s.
             * @example EUR
             */
            currency: string;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the stage changed last.
             * @example 2026-11-21T08:00:00.000Z
             */
            changedAt: string;
            /**
             * Format: date-time
             * @description The employer’s clock: an answer is late after this.
             * @example 2026-11-28T08:00:00.000Z
             */
            respondBy: string;
            /**
             * Format: date-time
             * @description When the employer first moved the application.
             * @example null
             */
            respondedAt: string | null;
            /**
             * @description The candidate waits for an answer that is late.
             * @example false
             */
            overdue: boolean;
            /** @example I have built three of these. */
            coverLetter: string;
            /**
             * @description Files in the media store.
             * @example []
             */
            attachmentIds: string[];
            /** @description What happened, oldest first. */
            changes: components["schemas"]["ApplicationChange"][];
        };
        ApplicationPage: {
            items: components["schemas"]["Application"][];
            /** @example null */
            nextCursor: string | null;
        };
        ApplicationStageCounts: {
            /** @example 3 */
            applied: number;
            /** @example 3 */
            shortlisted: number;
            /** @example 3 */
            interview: number;
            /** @example 3 */
            offer: number;
            /** @example 3 */
            hired: number;
            /** @example 3 */
            rejected: number;
            /** @example 3 */
            withdrawn: number;
        };
        ApplyRequest: {
            /** @example I have built three of these. */
            coverLetter: string;
            /**
             * @description What you ask for, in minor units of the job’s currency.
             * @example 450000
             */
            bidAmount?: number;
        };
        AppointCompanyMemberRequest: {
            /**
             * @description Recruiters act for the jobs of the company. Ownership is handed over instead, see `/transfer`.
             * @example recruiter
             * @enum {string}
             */
            role: "recruiter" | "member";
        };
        AssertionRequest: {
            /**
             * @description What the browser says, in base64url.
             * @example o2NmbXRk…
             */
            clientDataJSON: string;
            /**
             * @description What the authenticator says, in base64url.
             * @example o2NmbXRk…
             */
            authenticatorData: string;
            /**
             * @description The signature over both, in base64url.
             * @example o2NmbXRk…
             */
            signature: string;
            /** @description Whose passkey it is, as the authenticator remembers. */
            userHandle?: string;
        };
        Attachment: {
            /**
             * Format: uri
             * @example https://files.example.org/plan.pdf
             */
            url: string;
            /** @example plan.pdf */
            name: string;
            /**
             * @description Media type, as the sender says.
             * @example application/pdf
             */
            contentType: string;
            /**
             * @description Its size, if the sender says.
             * @example 48213
             */
            bytes?: number;
        };
        AttestationRequest: {
            /**
             * @description What the browser says, in base64url.
             * @example o2NmbXRk…
             */
            clientDataJSON: string;
            /**
             * @description What the authenticator says, in base64url.
             * @example o2NmbXRk…
             */
            attestationObject: string;
            /**
             * @example [
             *       "internal",
             *       "hybrid"
             *     ]
             */
            transports?: string[];
            /** @description Not used. */
            authenticatorData?: string;
            /** @description Not used. */
            publicKey?: string;
            /** @description Not used. */
            publicKeyAlgorithm?: number;
        };
        AuditLogEntry: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            id: string;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            occurredAt: string;
            /**
             * Format: uuid
             * @description Who did it; null for the system.
             * @example null
             */
            actorId: string | null;
            /** @example session.revoked */
            action: string;
            /** @example session */
            targetType: string;
            /** @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a56 */
            targetId: string;
            /** @example 203.0.113.7 */
            ip: string | null;
            /** @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a57 */
            correlationId: string;
            /**
             * @example {
             *       "reason": "logout"
             *     }
             */
            details: {
                [key: string]: unknown;
            };
        };
        AuditLogPage: {
            items: components["schemas"]["AuditLogEntry"][];
            /** @example null */
            nextCursor: string | null;
        };
        AuthenticatorSelectionResponse: {
            /** @example required */
            residentKey: string;
            /** @example true */
            requireResidentKey: boolean;
            /** @example preferred */
            userVerification: string;
        };
        Authorization: {
            /**
             * @description Send the person there.
             * @example https://accounts.google.com/o/oauth2/v2/auth?response_type=code&…
             */
            authorizationUrl: string;
            /**
             * @description Seconds to come back within.
             * @example 600
             */
            expiresIn: number;
        };
        AuthorizeRequest: {
            /**
             * @description Where the provider sends the person back to: one of OAUTH_REDIRECT_URIS, to the letter. When absent it is the callback of this server, for browsers.
             * @example org.example.app:/connected
             */
            redirectUri?: string;
        };
        BackupCodeRequest: {
            /**
             * @description One of your backup codes.
             * @example 7K2MD-0QX9V
             */
            code: string;
        };
        BackupCodes: {
            /**
             * @description Each is good for once. They are shown this one time.
             * @example [
             *       "7K2MD-0QX9V",
             *       "7K2MD-0QX9V",
             *       "7K2MD-0QX9V",
             *       "7K2MD-0QX9V",
             *       "7K2MD-0QX9V",
             *       "7K2MD-0QX9V",
             *       "7K2MD-0QX9V",
             *       "7K2MD-0QX9V",
             *       "7K2MD-0QX9V",
             *       "7K2MD-0QX9V"
             *     ]
             */
            backupCodes: string[];
        };
        BackupCodesLeft: {
            /** @example 9 */
            backupCodesLeft: number;
        };
        BanRequest: {
            /**
             * Format: uuid
             * @description Whom; they need not be a member.
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            userId: string;
            /** @description For those who moderate; the banned do not see it. */
            reason?: string;
        };
        Block: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            userId: string;
            /** @example Ada Lovelace */
            displayName: string;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            blockedAt: string;
        };
        BlockPage: {
            items: components["schemas"]["Block"][];
            /** @example null */
            nextCursor: string | null;
        };
        BlockUserRequest: {
            /**
             * Format: uuid
             * @description Whom you want to have nothing to do with.
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            userId: string;
        };
        CancelInterviewRequest: {
            /** @description For the other side to read. */
            reason?: string;
        };
        CandidateDashboard: {
            /**
             * Format: date-time
             * @description At most 30 seconds ago.
             * @example 2026-11-21T08:00:00.000Z
             */
            asOf: string;
            applications: components["schemas"]["ApplicationStageCounts"];
            /**
             * @description Applications whose answer is late.
             * @example 1
             */
            lateAnswers: number;
            /**
             * @description Interviews of which you have to choose a slot.
             * @example 1
             */
            interviewsToConfirm: number;
            /**
             * @description Your newest 2,000 applications are counted. True when there are more.
             * @example false
             */
            bounded: boolean;
            /** @description Your next five, soonest first. */
            nextInterviews: components["schemas"]["DashboardInterview"][];
            /** @description Five, changed last first. */
            latestChanges: components["schemas"]["DashboardApplication"][];
            /** @description Offers that stand, newest first. */
            openOffers: components["schemas"]["DashboardApplication"][];
        };
        CandidateProfile: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            userId: string;
            /** @example Backend engineer, PostgreSQL above all */
            headline: string;
            /**
             * @example [
             *       "postgresql",
             *       "typescript"
             *     ]
             */
            skills: string[];
            experience: components["schemas"]["CareerStep"][];
            education: components["schemas"]["CareerStep"][];
            /**
             * Format: uuid
             * @example null
             */
            cvFileId: string | null;
            /** @example true */
            openToWork: boolean;
            /**
             * @description Moves with each edit; also in the `ETag`.
             * @example 1
             */
            version: number;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            updatedAt: string;
        };
        CareerStep: {
            /** @example Backend engineer */
            title: string;
            /** @example Harbour Light Software */
            organisation: string;
            /** @example 2021-03 */
            from: string;
            /**
             * @description Absent while it lasts.
             * @example 2024-08
             */
            to?: string;
            /** @example Ferries, and their timetables. */
            description?: string;
        };
        ChangeEmailRequest: {
            /**
             * Format: email
             * @example ada@new.example.org
             */
            newEmail: string;
            /**
             * Format: password
             * @description Your password.
             * @example correct horse battery staple
             */
            password: string;
        };
        ChangeMemberRequest: {
            /**
             * @description Ownership is handed over instead, see `/transfer`.
             * @example officer
             * @enum {string}
             */
            role: "officer" | "member";
        };
        ChangePasswordRequest: {
            /**
             * Format: password
             * @example the one before
             */
            currentPassword: string;
            /**
             * Format: password
             * @description 8 to 128 characters, no other rules.
             * @example correct horse battery staple
             */
            newPassword: string;
        };
        Companion: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            id: string;
            /** @example guide */
            slug: string;
            /** @example Guide */
            name: string;
            /** @example Shows newcomers around. */
            description: string;
        };
        CompanionPage: {
            items: components["schemas"]["Companion"][];
            /** @example null */
            nextCursor: string | null;
        };
        Company: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            id: string;
            /** @example Harbour Light Software */
            name: string;
            /** @example We write software for ports. */
            description: string;
            /** @example https://harbour-light.example */
            website: string | null;
            /**
             * Format: uuid
             * @example null
             */
            logoId: string | null;
            /**
             * @description Somebody has looked whether it is who it says.
             * @example true
             */
            verified: boolean;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            verifiedAt: string | null;
            /**
             * @description Moves with each edit and with its verification; also in the `ETag`.
             * @example 1
             */
            version: number;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            updatedAt: string;
        };
        CompanyInvitation: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            companyId: string;
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            userId: string;
            /** @example Ada Lovelace */
            displayName: string;
            /**
             * @description What they would be.
             * @example recruiter
             * @enum {string}
             */
            role: "recruiter" | "member";
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            invitedAt: string;
        };
        CompanyInvitationPage: {
            items: components["schemas"]["CompanyInvitation"][];
            /** @example null */
            nextCursor: string | null;
        };
        CompanyMember: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            companyId: string;
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            userId: string;
            /** @example Ada Lovelace */
            displayName: string;
            /**
             * @example recruiter
             * @enum {string}
             */
            role: "owner" | "recruiter" | "member";
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            joinedAt: string;
        };
        CompanyMemberPage: {
            items: components["schemas"]["CompanyMember"][];
            /** @example null */
            nextCursor: string | null;
        };
        CompanyPage: {
            items: components["schemas"]["Company"][];
            /** @example null */
            nextCursor: string | null;
        };
        CompleteRequest: {
            /** @description `code` as the provider sent it. */
            code: string;
            /** @description `state` as the provider sent it. */
            state: string;
            /** @description `iss` as the provider sent it, if it did (RFC 9207). */
            iss?: string;
        };
        CompleteSignInRequest: {
            /** @description `code` as the provider sent it. */
            code: string;
            /** @description `state` as the provider sent it. */
            state: string;
            /** @description `iss` as the provider sent it, if it did (RFC 9207). */
            iss?: string;
            /** @description What `authorize` answered. Browsers may leave it out: their cookie says the same. */
            attemptToken?: string;
            /**
             * @description Shown in the list of sessions.
             * @example Ada’s phone
             */
            deviceName?: string;
        };
        ConfirmInterviewRequest: {
            /**
             * Format: date-time
             * @description When the slot begins that you take.
             * @example 2026-11-24T08:00:00.000Z
             */
            startsAt: string;
        };
        ConfirmSignInRequest: {
            /** @description `confirmationToken` behind the `#` of the link in the mail. */
            token: string;
            /** @description What `authorize` answered. Browsers may leave it out: their cookie says the same. */
            attemptToken?: string;
        };
        ConfirmationRequired: {
            /**
             * @example true
             * @enum {boolean}
             */
            confirmationRequired: true;
            /**
             * @description Seconds to confirm within.
             * @example 3600
             */
            expiresIn: number;
        };
        Connection: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            id: string;
            /**
             * @example gmail
             * @enum {string}
             */
            provider: "instagram" | "twitter" | "facebook" | "gmail" | "outlook" | "linkedin";
            /**
             * @description `expiring`: from two weeks before `expiresAt`. `needs_reauth`: the provider does not let us in any more. Connect it again in both cases.
             * @example active
             * @enum {string}
             */
            status: "active" | "expiring" | "needs_reauth";
            /**
             * @description How its owner recognises the account.
             * @example ada@example.org
             */
            accountName: string | null;
            /**
             * @description What it may be used for.
             * @example [
             *       "openid",
             *       "email"
             *     ]
             */
            scopes: string[];
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            connectedAt: string;
            /**
             * Format: date-time
             * @description When the provider was last asked for a token.
             * @example 2026-11-21T08:00:00.000Z
             */
            refreshedAt: string;
            /**
             * Format: date-time
             * @description From then on only the person can prolong it; `null` when nobody knows of such an end.
             * @example null
             */
            expiresAt: string | null;
        };
        ConnectionPage: {
            items: components["schemas"]["Connection"][];
            /** @example null */
            nextCursor: string | null;
        };
        CreateCompanionRequest: {
            /**
             * @description Unique; in the order of slugs companions are listed.
             * @example career-coach
             */
            slug: string;
            /** @example Career coach */
            name: string;
            /** @description What people read before they open a room with it. */
            description: string;
            /** @description Who it is and how it speaks, as the model is told. */
            systemPrompt: string;
            /** @description Another model than the installation’s (`AI_MODEL`). Empty for that. */
            model?: string;
            /** @description From 0, predictable, to 2. `null` or absent: the model’s own. */
            temperature?: number | null;
            /** @description Whether it may be asked. True when absent. */
            isActive?: boolean;
        };
        CreateCompanyRequest: {
            /** @example Harbour Light Software */
            name: string;
            /** @example We write software for ports. */
            description?: string;
            /** @example https://harbour-light.example */
            website?: string;
        };
        CreateGuildRequest: {
            /** @example Night Owls */
            name: string;
            /**
             * @description For addresses; made from the name when absent.
             * @example night-owls
             */
            slug?: string;
            /** @example We work when others sleep. */
            description?: string;
            /**
             * @description Seats; the owner takes the first.
             * @example 25
             */
            capacity: number;
            /**
             * @description Who gets in: anybody, whom an officer approves, or whom somebody invited.
             * @example open
             * @enum {string}
             */
            joinPolicy: "open" | "request" | "invite";
            /**
             * @description Found by searching, by whoever has the id, or there for members only. public when absent.
             * @example public
             * @enum {string}
             */
            visibility?: "public" | "unlisted" | "private";
        };
        CreateJobRequest: {
            /** @example Paint a mural in our courtyard */
            title: string;
            /**
             * @description May be empty until the job is published.
             * @example Forty square metres, weatherproof, by the end of May.
             */
            description: string;
            /**
             * @description Kept in lower case.
             * @example painting
             */
            category: string;
            /**
             * @description In minor units of the currency.
             * @example 150000
             */
            budgetMin: number;
            /**
             * @description In minor units of the currency. Not below budgetMin.
             * @example 220000
             */
            budgetMax: number;
            /** @example EUR */
            currency: string;
            /**
             * @description Kept in lower case, each once.
             * @example [
             *       "mural",
             *       "acrylic"
             *     ]
             */
            skills: string[];
            /** @example Berlin */
            location?: string;
            /** @example false */
            remote: boolean;
            /**
             * Format: uuid
             * @description Posted in its name, by its owner or a recruiter.
             */
            companyId?: string;
            /**
             * Format: uuid
             * @description Posted in its name, by its owner or an officer.
             */
            guildId?: string;
            /**
             * @description People who are looked for. When that many are hired, the job is in progress.
             * @example 1
             */
            openings?: number;
            /**
             * Format: date-time
             * @description Nobody finds it from then on; within a year. null for never.
             */
            expiresAt?: string | null;
        };
        CreateSavedSearchRequest: {
            /** @example Databases in Berlin */
            name: string;
            /**
             * @description When you are told: about a minute after the first match, with all that came meanwhile; daily at 08:00 UTC; or not.
             * @example instant
             * @enum {string}
             */
            alerts: "instant" | "daily" | "off";
            /** @description As those of `GET /jobs` of the same names; at least one. */
            filters: components["schemas"]["SavedSearchFilters"];
        };
        CredentialDescriptorResponse: {
            /** @example m2PxV… */
            id: string;
            /** @enum {string} */
            type: "public-key";
            /**
             * @example [
             *       "internal",
             *       "hybrid"
             *     ]
             */
            transports?: string[];
        };
        CredentialParametersResponse: {
            /** @example -7 */
            alg: number;
            /** @enum {string} */
            type: "public-key";
        };
        CsrfToken: {
            /**
             * @description Send it as `X-CSRF-Token` with every request that changes something.
             * @example mFvS3z0yC4Dq7kPzYt1WbA2x.t3Wm…
             */
            csrfToken: string;
        };
        DashboardApplication: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            applicationId: string;
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            jobId: string;
            /** @example Paint a mural in our courtyard */
            jobTitle: string;
            /**
             * @example shortlisted
             * @enum {string}
             */
            stage: "applied" | "shortlisted" | "interview" | "offer" | "hired" | "rejected" | "withdrawn";
            /**
             * Format: date-time
             * @description When the stage changed last.
             * @example 2026-11-21T08:00:00.000Z
             */
            changedAt: string;
        };
        DashboardInterview: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            id: string;
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            applicationId: string;
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            jobId: string;
            /** @example Paint a mural in our courtyard */
            jobTitle: string;
            /**
             * @description The other side; null for somebody who is gone.
             * @example Ada Lovelace
             */
            withName: string | null;
            /**
             * Format: date-time
             * @example 2026-11-24T08:00:00.000Z
             */
            startsAt: string;
            /**
             * Format: date-time
             * @example 2026-11-24T08:00:00.000Z
             */
            endsAt: string;
            /**
             * @description IANA name.
             * @example Europe/Berlin
             */
            timeZone: string;
        };
        DashboardLatestApplication: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            applicationId: string;
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            jobId: string;
            /** @example Paint a mural in our courtyard */
            jobTitle: string;
            /**
             * @example shortlisted
             * @enum {string}
             */
            stage: "applied" | "shortlisted" | "interview" | "offer" | "hired" | "rejected" | "withdrawn";
            /**
             * Format: date-time
             * @description When the stage changed last.
             * @example 2026-11-21T08:00:00.000Z
             */
            changedAt: string;
            /**
             * @description Null for somebody who is gone.
             * @example Ada Lovelace
             */
            candidateName: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            createdAt: string;
        };
        DecideReportRequest: {
            /**
             * @description `dismiss`: the message stays. `delete-message`: it goes.
             * @example dismiss
             * @enum {string}
             */
            decision: "dismiss" | "delete-message";
        };
        DecideRequest: {
            /**
             * @example approve
             * @enum {string}
             */
            decision: "approve" | "decline";
        };
        Delivery: {
            /**
             * @description `all` for the entry that counts duplicates.
             * @example push
             * @enum {string}
             */
            channel: "in-app" | "push" | "email" | "all";
            /**
             * @description `pending`: on its way. `throttled`: over a limit, goes out later. `held`: quiet hours. `suppressed`: not sent on purpose. `deduplicated`: the same was asked for again.
             * @example sent
             * @enum {string}
             */
            outcome: "pending" | "sent" | "deduplicated" | "throttled" | "held" | "suppressed" | "failed";
            /** @example accepted by FCM for 1 of 1 device(s) */
            reason: string;
            /**
             * @description How many requests it stands for: 1, or the duplicates.
             * @example 1
             */
            count: number;
            /**
             * Format: date-time
             * @description When a delivery that waits goes out.
             * @example null
             */
            nextAttemptAt: string | null;
            /**
             * Format: date-time
             * @description When it came to this outcome.
             * @example 2026-11-21T08:00:00.000Z
             */
            updatedAt: string;
            /** @description What happened, oldest first. */
            attempts: components["schemas"]["DeliveryAttempt"][];
        };
        DeliveryAttempt: {
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            at: string;
            /**
             * @example pending
             * @enum {string}
             */
            outcome: "pending" | "sent" | "deduplicated" | "throttled" | "held" | "suppressed" | "failed";
            /** @example FCM answered 503 UNAVAILABLE. */
            reason: string;
            /**
             * Format: uuid
             * @description The device that a push was for.
             * @example null
             */
            deviceId: string | null;
        };
        DeliveryList: {
            items: components["schemas"]["Delivery"][];
            /**
             * @description Always null: there are only a few.
             * @example null
             */
            nextCursor: string | null;
        };
        DetailedHealth: {
            /**
             * @example ok
             * @enum {string}
             */
            status: "ok" | "degraded" | "down";
            /** @example 0.1.0 */
            version: string;
            /** @example 4711 */
            uptimeSeconds: number;
            /**
             * @example {
             *       "database": {
             *         "status": "up",
             *         "details": {
             *           "version": "15.18",
             *           "latencyMs": 0.6
             *         }
             *       }
             *     }
             */
            checks: {
                [key: string]: components["schemas"]["HealthCheck"];
            };
            /**
             * @description Settings an operator should think about.
             * @example [
             *       "RATE_LIMITS is off."
             *     ]
             */
            configurationProblems: string[];
        };
        Device: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            id: string;
            /**
             * @example android
             * @enum {string}
             */
            platform: "android" | "ios" | "web";
            /**
             * @description Masked: only its end is shown.
             * @example ••••••xample
             */
            token: string;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last registered.
             * @example 2026-11-21T08:00:00.000Z
             */
            lastSeenAt: string;
        };
        DevicePage: {
            items: components["schemas"]["Device"][];
            /** @example null */
            nextCursor: string | null;
        };
        DisableSecondFactorRequest: {
            /**
             * Format: password
             * @example correct horse battery staple
             */
            password: string;
            /**
             * @description What the authenticator app shows. Give this or `backupCode`.
             * @example 492039
             */
            code?: string;
            /** @description For when the authenticator app is lost. */
            backupCode?: string;
        };
        EditCompanionRequest: {
            /**
             * @description Unique; in the order of slugs companions are listed.
             * @example career-coach
             */
            slug?: string;
            name?: string;
            description?: string;
            systemPrompt?: string;
            /** @description Another model than the installation’s (`AI_MODEL`). Empty for that. */
            model?: string;
            /** @description From 0, predictable, to 2. `null` or absent: the model’s own. */
            temperature?: number | null;
            isActive?: boolean;
        };
        EditMessageRequest: {
            /**
             * @description What it says instead. Attachments stay.
             * @example Good evening!
             */
            text: string;
        };
        EmployerDashboard: {
            /**
             * Format: date-time
             * @description At most 30 seconds ago.
             * @example 2026-11-21T08:00:00.000Z
             */
            asOf: string;
            jobs: components["schemas"]["JobStatusCounts"];
            applications: components["schemas"]["ApplicationStageCounts"];
            /**
             * @description Applications that wait for an answer that is late.
             * @example 1
             */
            lateAnswers: number;
            /**
             * @description Applications whose answer was due in the last 90 days.
             * @example 40
             */
            applicationsDue: number;
            /**
             * @description The share of them that was answered in time. Null when none was due.
             * @example 0.95
             */
            responseRate: number | null;
            /**
             * @description Hours that half of the answers took at most. Null when there was none.
             * @example 26.5
             */
            medianHours: number | null;
            /**
             * @description Applications to your newest 200 jobs are counted, 2,000 at most. True when there are more.
             * @example false
             */
            bounded: boolean;
            /** @description Your next five, soonest first. */
            nextInterviews: components["schemas"]["DashboardInterview"][];
            /** @description Five, newest first. */
            latestApplications: components["schemas"]["DashboardLatestApplication"][];
        };
        EmployerRecord: {
            /**
             * @description Applications whose answer was due in the last 90 days, of the employer’s newest jobs.
             * @example 40
             */
            applicationsDue: number;
            /**
             * @description The share of them that was answered within seven days. Null when none was due.
             * @example 0.95
             */
            responseRate: number | null;
            /**
             * @description Hours that half of the answers took at most. Null when there was none.
             * @example 26.5
             */
            medianHours: number | null;
        };
        Employment: {
            company: components["schemas"]["Company"];
            /**
             * @example recruiter
             * @enum {string}
             */
            role: "owner" | "recruiter" | "member";
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            joinedAt: string;
        };
        EmploymentPage: {
            items: components["schemas"]["Employment"][];
            /** @example null */
            nextCursor: string | null;
        };
        FieldError: {
            /**
             * @description Dotted path of the field.
             * @example email
             */
            path: string;
            /** @example must be an e-mail address such as ada@example.org */
            message: string;
            /**
             * @description Stable name of the rule.
             * @example email
             */
            code: string;
        };
        ForgotPasswordRequest: {
            /**
             * Format: email
             * @example ada@example.org
             */
            email: string;
        };
        FoundMessage: {
            message: components["schemas"]["Message"];
            /**
             * @description The part of the text that matches best.
             * @example the heating is not yet
             */
            snippet: string;
            /** @description The words in the snippet that match. */
            hits: components["schemas"]["TextRange"][];
        };
        FoundMessagePage: {
            /** @description Newest first. */
            items: components["schemas"]["FoundMessage"][];
            /**
             * @description Go on with it even when there are fewer items than asked for: a page looks at so many messages only.
             * @example null
             */
            nextCursor: string | null;
        };
        Guild: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            id: string;
            /** @example night-owls */
            slug: string;
            /** @example Night Owls */
            name: string;
            /** @example We work when others sleep. */
            description: string;
            /**
             * @description Who gets in: anybody, whom an officer approves, or whom somebody invited.
             * @example open
             * @enum {string}
             */
            joinPolicy: "open" | "request" | "invite";
            /**
             * @description Found by searching, by whoever has the id, or there for members only.
             * @example public
             * @enum {string}
             */
            visibility: "public" | "unlisted" | "private";
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            ownerId: string;
            /**
             * @description Seats; the owner takes the first.
             * @example 25
             */
            capacity: number;
            /**
             * @description The owner is counted.
             * @example 7
             */
            memberCount: number;
            /**
             * @description Seats that anybody may take; those on offer to the waiting list are not among them.
             * @example 18
             */
            freeSeats: number;
            /**
             * Format: uuid
             * @example null
             */
            avatarId: string | null;
            /**
             * Format: uuid
             * @example null
             */
            bannerId: string | null;
            /**
             * @description Moves with each edit, not with members; also in the `ETag`.
             * @example 1
             */
            version: number;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            updatedAt: string;
        };
        GuildActivity: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            id: string;
            /**
             * @example member-joined
             * @enum {string}
             */
            type: "guild-created" | "guild-edited" | "member-joined" | "member-left" | "member-removed" | "member-banned" | "ban-lifted" | "role-changed" | "ownership-transferred";
            /**
             * Format: uuid
             * @description Who did it; null for the system, and for people who are gone.
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            actorId: string | null;
            /**
             * Format: uuid
             * @description Whom it was done to, when that is somebody else.
             * @example null
             */
            subjectId: string | null;
            /** @example {} */
            details: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            occurredAt: string;
        };
        GuildActivityPage: {
            items: components["schemas"]["GuildActivity"][];
            /** @example null */
            nextCursor: string | null;
        };
        GuildBan: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            userId: string;
            /** @example Eve */
            displayName: string;
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            bannedBy: string | null;
            /** @example Sold places in line. */
            reason: string;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            bannedAt: string;
        };
        GuildBanPage: {
            items: components["schemas"]["GuildBan"][];
            /** @example null */
            nextCursor: string | null;
        };
        GuildInvitation: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            id: string;
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            guildId: string;
            /**
             * Format: uuid
             * @description Who made it; null when that account is gone.
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            createdBy: string | null;
            /** @example 5 */
            maxUses: number;
            /** @example 0 */
            uses: number;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            expiresAt: string;
            /**
             * Format: date-time
             * @example null
             */
            revokedAt: string | null;
        };
        GuildInvitationPage: {
            items: components["schemas"]["GuildInvitation"][];
            /** @example null */
            nextCursor: string | null;
        };
        GuildMember: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            guildId: string;
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            userId: string;
            /** @example Ada Lovelace */
            displayName: string;
            /**
             * @example member
             * @enum {string}
             */
            role: "owner" | "officer" | "member";
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            joinedAt: string;
        };
        GuildMemberPage: {
            items: components["schemas"]["GuildMember"][];
            /** @example null */
            nextCursor: string | null;
        };
        GuildMembership: {
            guild: components["schemas"]["Guild"];
            /**
             * @example member
             * @enum {string}
             */
            role: "owner" | "officer" | "member";
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            joinedAt: string;
        };
        GuildMembershipPage: {
            items: components["schemas"]["GuildMembership"][];
            /** @example null */
            nextCursor: string | null;
        };
        GuildPage: {
            items: components["schemas"]["Guild"][];
            /** @example null */
            nextCursor: string | null;
            /**
             * @description By relevance, the newest 1000 matches are ranked. True when there were as many: older matches are in no page; ask for more words, or for the newest first.
             * @example false
             */
            bounded: boolean;
        };
        GuildRequest: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            id: string;
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            guildId: string;
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            userId: string;
            /** @example Ada Lovelace */
            displayName: string;
            /** @example I build small boats. */
            message: string;
            /**
             * @example pending
             * @enum {string}
             */
            state: "pending" | "approved" | "declined" | "withdrawn";
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            createdAt: string;
        };
        GuildRequestDecision: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            id: string;
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            guildId: string;
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            userId: string;
            /** @example Ada Lovelace */
            displayName: string;
            /** @example I build small boats. */
            message: string;
            /**
             * @example pending
             * @enum {string}
             */
            state: "pending" | "approved" | "declined" | "withdrawn";
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            createdAt: string;
            /**
             * @description What it came to. Approved when the guild is full, they wait in line.
             * @example seated
             * @enum {string}
             */
            outcome: "seated" | "waiting" | "declined";
        };
        GuildRequestPage: {
            items: components["schemas"]["GuildRequest"][];
            /** @example null */
            nextCursor: string | null;
        };
        GuildStanding: {
            /**
             * @example member
             * @enum {string|null}
             */
            role: "owner" | "officer" | "member" | null;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            joinedAt: string | null;
            /**
             * Format: uuid
             * @description Your request that nobody has decided yet.
             * @example null
             */
            requestId: string | null;
            /** @description Your place on the waiting list. */
            waiting: components["schemas"]["GuildWaitingPlace"] | (never | null);
            /** @description The ownership, when it is offered to you. */
            transfer: components["schemas"]["GuildTransfer"] | (never | null);
        };
        GuildStats: {
            /** @example 25 */
            capacity: number;
            /** @example 7 */
            members: number;
            /** @example 2 */
            officers: number;
            /** @example 18 */
            freeSeats: number;
            /**
             * @description Kept for people of the waiting list who were asked.
             * @example 0
             */
            offeredSeats: number;
            /**
             * @description People on the waiting list.
             * @example 0
             */
            waiting: number;
            /** @example 3 */
            joinedLast30Days: number;
            /** @example 1 */
            leftLast30Days: number;
        };
        GuildTransfer: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            id: string;
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            guildId: string;
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            fromUserId: string;
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            toUserId: string;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            expiresAt: string;
        };
        GuildWaiting: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            userId: string;
            /** @example Ada Lovelace */
            displayName: string;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            since: string;
            /**
             * Format: date-time
             * @description A seat is kept for them until then.
             * @example null
             */
            offerExpiresAt: string | null;
        };
        GuildWaitingPage: {
            items: components["schemas"]["GuildWaiting"][];
            /** @example null */
            nextCursor: string | null;
        };
        GuildWaitingPlace: {
            /**
             * @description 1 for the head of the list.
             * @example 3
             */
            position: number;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            since: string;
            /**
             * Format: date-time
             * @description A seat is kept for you until then: join. `null` while there is none.
             * @example null
             */
            offerExpiresAt: string | null;
        };
        Health: {
            /**
             * @example ok
             * @enum {string}
             */
            status: "ok" | "degraded";
            /** @example 0.1.0 */
            version: string;
            /** @example 4711 */
            uptimeSeconds: number;
        };
        HealthCheck: {
            /**
             * @example up
             * @enum {string}
             */
            status: "up" | "degraded" | "down";
            /**
             * @description Facts that depend on the part.
             * @example {
             *       "latencyMs": 0.6
             *     }
             */
            details: {
                [key: string]: unknown;
            };
        };
        Interview: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            id: string;
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            applicationId: string;
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            jobId: string;
            /** @example Carpenter for a sailing boat */
            jobTitle: string;
            /**
             * Format: uuid
             * @description Who offered the slots, and will be there; null when that account is gone.
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            interviewerId: string | null;
            /** @example Grace Hopper */
            interviewerName: string | null;
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            candidateId: string | null;
            /** @example Ada Lovelace */
            candidateName: string | null;
            /**
             * @example confirmed
             * @enum {string}
             */
            status: "offered" | "confirmed" | "cancelled";
            /**
             * @description IANA name.
             * @example Europe/Berlin
             */
            timeZone: string;
            /** @example Pier 3 */
            location: string | null;
            /** @example null */
            note: string | null;
            /** @description What was offered, by time. */
            slots: components["schemas"]["InterviewSlot"][];
            /**
             * Format: date-time
             * @description When it is, or would have been; null while slots are on offer.
             * @example 2026-11-24T08:00:00.000Z
             */
            startsAt: string | null;
            /**
             * Format: date-time
             * @example 2026-11-24T09:00:00.000Z
             */
            endsAt: string | null;
            /**
             * @description Moves with each change; as in the calendar file.
             * @example 1
             */
            sequence: number;
            /**
             * @example null
             * @enum {string|null}
             */
            cancelledBy: "employer" | "candidate" | "system" | null;
            /** @example null */
            cancelReason: string | null;
            /**
             * Format: date-time
             * @example 2026-11-24T08:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-24T08:00:00.000Z
             */
            updatedAt: string;
        };
        InterviewPage: {
            items: components["schemas"]["Interview"][];
            /** @example null */
            nextCursor: string | null;
        };
        InterviewSlot: {
            /**
             * Format: date-time
             * @example 2026-11-24T08:00:00.000Z
             */
            startsAt: string;
            /**
             * Format: date-time
             * @example 2026-11-24T09:00:00.000Z
             */
            endsAt: string;
        };
        InviteRequest: {
            /**
             * @description How many people it lets in. 1 when absent.
             * @example 5
             */
            maxUses?: number;
            /**
             * @description For how many hours. 168 (seven days) when absent.
             * @example 48
             */
            expiresInHours?: number;
        };
        Job: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            id: string;
            /**
             * Format: uuid
             * @description Who wrote it; null for somebody who is gone.
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            posterId: string | null;
            /**
             * Format: uuid
             * @example null
             */
            companyId: string | null;
            /**
             * Format: uuid
             * @example null
             */
            guildId: string | null;
            /**
             * @example open
             * @enum {string}
             */
            status: "draft" | "open" | "in_progress" | "completed" | "closed" | "expired";
            /** @example Paint a mural in our courtyard */
            title: string;
            /** @example Forty square metres, weatherproof, by the end of May. */
            description: string;
            /**
             * @description Kept in lower case.
             * @example painting
             */
            category: string;
            /**
             * @description In minor units of the currency.
             * @example 150000
             */
            budgetMin: number;
            /**
             * @description In minor units of the currency.
             * @example 220000
             */
            budgetMax: number;
            /**
             * @description ISO 4217.
             * @example EUR
             */
            currency: string;
            /**
             * @description Kept in lower case, each once.
             * @example [
             *       "mural",
             *       "acrylic"
             *     ]
             */
            skills: string[];
            /** @example Berlin */
            location: string | null;
            /** @example false */
            remote: boolean;
            /**
             * @description People who are looked for. When that many are hired, the job is in progress.
             * @example 1
             */
            openings: number;
            /**
             * @description Openings that are filled.
             * @example 0
             */
            hires: number;
            /**
             * @description Each viewer once a day, without those who act for the job. Some moments late.
             * @example 42
             */
            viewCount: number;
            /** @example 3 */
            applicationCount: number;
            /**
             * Format: date-time
             * @description Nobody finds it from then on; within a year. null for never.
             * @example null
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @description When it was open first.
             * @example 2026-11-21T08:00:00.000Z
             */
            publishedAt: string | null;
            /**
             * @description Moves with edits and changes of status, not with counters; also in the `ETag`.
             * @example 2
             */
            version: number;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            updatedAt: string;
        };
        JobFacetFlag: {
            /** @example true */
            value: boolean;
            /** @example 12 */
            count: number;
        };
        JobFacetValue: {
            /** @example painting */
            value: string;
            /** @example 12 */
            count: number;
        };
        JobFacets: {
            category: components["schemas"]["JobFacetValue"][];
            remote: components["schemas"]["JobFacetFlag"][];
            currency: components["schemas"]["JobFacetValue"][];
            skills: components["schemas"]["JobFacetValue"][];
            /**
             * @description Jobs that were counted: the newest 1000 at the most.
             * @example 42
             */
            counted: number;
            /**
             * @description True when there are more than were counted.
             * @example false
             */
            bounded: boolean;
        };
        JobListing: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            id: string;
            /**
             * @example open
             * @enum {string}
             */
            status: "open";
            /** @example Paint a mural in our courtyard */
            title: string;
            /** @example painting */
            category: string;
            /**
             * @description In minor units of the currency.
             * @example 150000
             */
            budgetMin: number;
            /**
             * @description In minor units of the currency.
             * @example 220000
             */
            budgetMax: number;
            /**
             * @description ISO 4217.
             * @example EUR
             */
            currency: string;
            /**
             * @example [
             *       "mural",
             *       "acrylic"
             *     ]
             */
            skills: string[];
            /** @example Berlin */
            location: string | null;
            /** @example false */
            remote: boolean;
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            posterId: string | null;
            /**
             * Format: uuid
             * @example null
             */
            companyId: string | null;
            /**
             * Format: uuid
             * @example null
             */
            guildId: string | null;
            /** @example 1 */
            openings: number;
            /** @example 3 */
            applicationCount: number;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            publishedAt: string;
            /**
             * Format: date-time
             * @example null
             */
            expiresAt: string | null;
        };
        JobListingPage: {
            items: components["schemas"]["JobListing"][];
            /** @description When asked for. */
            facets?: components["schemas"]["JobFacets"];
            /** @example null */
            nextCursor: string | null;
            /**
             * @description By relevance, words that are in a large part of all jobs are looked for in the newest ones only. True when it was so: older matches are in no page; ask for more words, or for the newest first.
             * @example false
             */
            bounded: boolean;
            /**
             * @description True when nothing matches: these match words that are spelled like those.
             * @example false
             */
            fuzzy: boolean;
            /**
             * @description What was searched for instead of `q`, when the search is fuzzy.
             * @example null
             */
            searchedFor: string | null;
        };
        JobPage: {
            items: components["schemas"]["Job"][];
            /** @example null */
            nextCursor: string | null;
        };
        JobStatusCounts: {
            /** @example 3 */
            draft: number;
            /** @example 3 */
            open: number;
            /** @example 3 */
            in_progress: number;
            /** @example 3 */
            completed: number;
            /** @example 3 */
            closed: number;
            /** @example 3 */
            expired: number;
        };
        JobsOfCategory: {
            /** @example painting */
            category: string;
            /** @example 12 */
            jobs: number;
        };
        JobsOfDay: {
            /**
             * Format: date
             * @description In UTC.
             * @example 2026-11-21
             */
            day: string;
            /** @example 12 */
            jobs: number;
        };
        JoinGuildRequest: {
            /**
             * @description For those who decide, where the guild is joined by request.
             * @example I build small boats and would like to learn from you.
             */
            message?: string;
        };
        JsonWebKey: {
            /** @example EC */
            kty: string;
            /** @example P-256 */
            crv: string;
            /** @example f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU */
            x: string;
            /** @example x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0 */
            y: string;
            /** @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55 */
            kid: string;
            /** @example ES256 */
            alg: string;
            /** @example sig */
            use: string;
        };
        JsonWebKeySet: {
            keys: components["schemas"]["JsonWebKey"][];
        };
        LinkTokenRequest: {
            /** @description What stands behind `#token=` in the link of the mail. */
            token: string;
        };
        Liveness: {
            /**
             * @example ok
             * @enum {string}
             */
            status: "ok";
        };
        LockAccountRequest: {
            /**
             * @description For other administrators; kept in the audit log. Not told to the owner.
             * @example Sold what it did not have, three times
             */
            reason: string;
        };
        LoginRequest: {
            /**
             * Format: email
             * @example ada@example.org
             */
            email: string;
            /**
             * Format: password
             * @example correct horse battery staple
             */
            password: string;
            /**
             * @description Shown in the list of sessions.
             * @example Ada’s phone
             */
            deviceName?: string;
        };
        LookUpSuppressionRequest: {
            /**
             * Format: email
             * @description The address that somebody says gets no mail.
             * @example ada@example.org
             */
            address: string;
        };
        MailSuppression: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            id: string;
            /**
             * @description After a bounce nothing is sent, after a complaint essential mail only.
             * @example bounce
             * @enum {string}
             */
            reason: "bounce" | "complaint";
            /**
             * @description The provider that reported it.
             * @example ses
             */
            provider: string;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            createdAt: string;
        };
        MailSuppressionPage: {
            items: components["schemas"]["MailSuppression"][];
            /** @example null */
            nextCursor: string | null;
        };
        Me: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            id: string;
            /** @example Ada Lovelace */
            displayName: string;
            /** @example Analyst and programmer */
            headline: string;
            /** @example I write programs for machines that do not exist yet. */
            bio: string;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: email
             * @example ada@example.org
             */
            email: string;
            /** @example false */
            emailVerified: boolean;
            /**
             * @example en
             * @enum {string}
             */
            locale: "en" | "ar";
            /**
             * @example member
             * @enum {string}
             */
            role: "member" | "moderator" | "admin";
            /**
             * @description Moves with each edit; also in the `ETag`.
             * @example 1
             */
            version: number;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            updatedAt: string;
        };
        Mentions: {
            /**
             * @description Members of the room whom the text names as `<@id>`.
             * @example []
             */
            userIds: string[];
            /**
             * @description The text has `<@everyone>`, and was written by an owner or officer of the guild whose room it is.
             * @example false
             */
            everyone: boolean;
        };
        Message: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            id: string;
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            roomId: string;
            /**
             * @description Without gaps within the room.
             * @example 42
             */
            seq: number;
            /**
             * Format: uuid
             * @description `null` when they are erased, and for companions.
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            senderId: string | null;
            /** @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55 */
            clientMessageId: string;
            /**
             * @description Empty when it is deleted.
             * @example Good morning!
             */
            text: string;
            /**
             * Format: uuid
             * @description The message that this one answers.
             */
            replyTo: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            sentAt: string;
            /**
             * @description Number of its last change, without gaps within the room; 0 when there was none.
             * @example 0
             */
            changeSeq: number;
            /**
             * Format: date-time
             * @description `null` when it was never edited.
             */
            editedAt: string | null;
            /**
             * Format: date-time
             * @description `null` when it is not deleted. A deleted message keeps its number, and nothing of what it said.
             */
            deletedAt: string | null;
            mentions: components["schemas"]["Mentions"];
            attachments: components["schemas"]["Attachment"][];
            /** @description First used first. */
            reactions: components["schemas"]["Reaction"][];
            /**
             * Format: uuid
             * @description Which companion said it. Absent on what people say.
             */
            companionId?: string;
            /**
             * @description How the answer of a companion ended: `complete`, `cancelled` (as far as it had come) or `failed` (a notice in its place).
             * @enum {string}
             */
            outcome?: "complete" | "cancelled" | "failed";
            /**
             * @description You have blocked the sender: text, mentions, attachments and reactions are left out, and `clientMessageId` is the id. Absent otherwise.
             * @example true
             */
            hidden?: boolean;
        };
        MessageHistory: {
            /** @description In order of `seq`, whichever way they were asked for. */
            items: components["schemas"]["Message"][];
            /**
             * @description Number of the newest message.
             * @example 42
             */
            headSeq: number;
            /**
             * @description All changes up to this one are in these messages. Go on with it as `afterChange` of `room:join`.
             * @example 3
             */
            changeSeq: number;
        };
        MuteRoomMemberRequest: {
            /**
             * Format: date-time
             * @description In the future, by a year at most.
             * @example 2026-11-22T08:00:00.000Z
             */
            until: string;
        };
        NewGuildInvitation: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            id: string;
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            guildId: string;
            /**
             * Format: uuid
             * @description Who made it; null when that account is gone.
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            createdBy: string | null;
            /** @example 5 */
            maxUses: number;
            /** @example 0 */
            uses: number;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            expiresAt: string;
            /**
             * Format: date-time
             * @example null
             */
            revokedAt: string | null;
            /**
             * @description Whoever has it may join. It is shown this once and cannot be had again.
             * @example q0x6cJcV0u9s3cX9oQyq3z6p8o1Yk2r5t7v9w1x3z5A
             */
            token: string;
        };
        Notification: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            id: string;
            /**
             * @description What kind it is; see the preferences.
             * @example account.welcome
             */
            type: string;
            /**
             * @description In your language.
             * @example Welcome to Guildhall
             */
            title: string;
            /**
             * @description In your language; may be empty.
             * @example Your account is ready.
             */
            body: string;
            /**
             * @description Path of the client application that shows what it is about.
             * @example null
             */
            link: string | null;
            /**
             * @description What it is about, for programs; its members depend on the type.
             * @example {}
             */
            payload: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description When it happened.
             * @example 2026-11-21T08:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Null while unread.
             * @example null
             */
            readAt: string | null;
        };
        NotificationPage: {
            items: components["schemas"]["Notification"][];
            /** @example null */
            nextCursor: string | null;
        };
        NotificationPreferences: {
            /** @description Every type there is. */
            types: components["schemas"]["NotificationTypePreference"][];
            quietHours: components["schemas"]["QuietHours"] | (never | null);
            /**
             * @description Moves with each edit; also in the `ETag`.
             * @example 1
             */
            version: number;
        };
        NotificationTypePreference: {
            /** @example account.welcome */
            type: string;
            /**
             * @description In the list of notifications.
             * @example true
             */
            inApp: boolean;
            /**
             * @description On your devices.
             * @example true
             */
            push: boolean;
            /**
             * @description By mail, once your address is verified.
             * @example false
             */
            email: boolean;
            /**
             * @description What it is called in your language. Read-only: may be sent back as it was read, and changes nothing.
             * @example Welcome
             */
            title?: string;
            /**
             * @description Cannot be switched off, and passes quiet hours. Read-only: may be sent back as it was read, and changes nothing.
             * @example false
             */
            essential?: boolean;
        };
        NotificationsRead: {
            /**
             * @description How many were unread.
             * @example 3
             */
            read: number;
        };
        /**
         * @description Who chose nothing has `mentions` in rooms of guilds and `all` elsewhere.
         * @enum {string}
         */
        NotifyChoice: "all" | "mentions" | "none";
        OfferInterviewRequest: {
            /** @description Times to choose from: one or more, in the future, none over another. */
            slots: components["schemas"]["SlotRequest"][];
            /**
             * @description IANA name of the zone in which calendars show it. UTC when absent.
             * @example Europe/Berlin
             */
            timeZone?: string;
            /**
             * @description A place, or a link to meet at.
             * @example Pier 3
             */
            location?: string;
            /** @description What to prepare or to bring. */
            note?: string;
        };
        OpenRoomRequest: {
            /**
             * @description Rooms of guilds come with the guild, those of jobs with being shortlisted.
             * @example direct
             * @enum {string}
             */
            kind: "direct" | "companion";
            /**
             * Format: uuid
             * @description With whom, in a direct room.
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            userId?: string;
            /**
             * Format: uuid
             * @description With which one, in the room of a companion.
             */
            companionId?: string;
        };
        OwnPresence: {
            /**
             * @description The true one, also while you are invisible.
             * @example online
             */
            status: components["schemas"]["PresenceStatus"];
            /**
             * @description Others see you offline.
             * @example false
             */
            invisible: boolean;
        };
        OwnReport: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            id: string;
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            roomId: string;
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            messageId: string;
            /** @example spam */
            reason: components["schemas"]["ReportReason"];
            /** @example  */
            note: string;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            reportedAt: string;
            /** @example open */
            state: components["schemas"]["ReportState"];
            /**
             * @description `null` while it is open.
             * @example null
             * @enum {string|null}
             */
            decision: "dismiss" | "delete-message" | null;
        };
        Passkey: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            id: string;
            /** @example Ada’s phone */
            name: string;
            /**
             * @description Whether copies may exist on other devices of yours.
             * @example true
             */
            synced: boolean;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            lastUsedAt: string | null;
        };
        PasskeyAnswerRequest: {
            /**
             * @description The credential, in base64url.
             * @example m2PxV3kQ_w0
             */
            id: string;
            /**
             * @description The same.
             * @example m2PxV3kQ_w0
             */
            rawId: string;
            /** @enum {string} */
            type: "public-key";
            /** @enum {string} */
            authenticatorAttachment?: "platform" | "cross-platform";
            /**
             * @description Not used.
             * @example {}
             */
            clientExtensionResults: {
                [key: string]: unknown;
            };
            response: components["schemas"]["AssertionRequest"];
        };
        PasskeyCreationOptions: {
            /** @example M45wkI7JBjy8GZG7p8JAf_sLPxtnimMTh5tJQtEbse0 */
            challenge: string;
            rp: components["schemas"]["RelyingPartyResponse"];
            user: components["schemas"]["PasskeyUserResponse"];
            pubKeyCredParams: components["schemas"]["CredentialParametersResponse"][];
            /**
             * @description Milliseconds.
             * @example 300000
             */
            timeout: number;
            /** @example none */
            attestation: string;
            excludeCredentials: components["schemas"]["CredentialDescriptorResponse"][];
            authenticatorSelection: components["schemas"]["AuthenticatorSelectionResponse"];
        };
        PasskeyPage: {
            items: components["schemas"]["Passkey"][];
            /** @example null */
            nextCursor: string | null;
        };
        PasskeyRequestOptions: {
            /** @example M45wkI7JBjy8GZG7p8JAf_sLPxtnimMTh5tJQtEbse0 */
            challenge: string;
            /** @example guildhall.example.org */
            rpId: string;
            /**
             * @description Milliseconds.
             * @example 300000
             */
            timeout: number;
            /** @example required */
            userVerification: string;
            /** @description Empty: any passkey for this relying party. */
            allowCredentials: components["schemas"]["CredentialDescriptorResponse"][];
        };
        PasskeySignInOptionsRequest: {
            /** @description Of a sign-in that waits for its second step. Without it, the passkey is the only step. */
            mfaToken?: string;
        };
        PasskeySignInRequest: {
            /**
             * @description The credential, in base64url.
             * @example m2PxV3kQ_w0
             */
            id: string;
            /**
             * @description The same.
             * @example m2PxV3kQ_w0
             */
            rawId: string;
            /** @enum {string} */
            type: "public-key";
            /** @enum {string} */
            authenticatorAttachment?: "platform" | "cross-platform";
            /**
             * @description Not used.
             * @example {}
             */
            clientExtensionResults: {
                [key: string]: unknown;
            };
            response: components["schemas"]["AssertionRequest"];
            /**
             * @description Shown in the list of sessions. In a second step, what the first step said counts.
             * @example Ada’s phone
             */
            deviceName?: string;
        };
        PasskeyUserResponse: {
            /**
             * @description Your id, in base64url.
             * @example AZqfPm8KfD6dGy9vHR8KVQ
             */
            id: string;
            /** @example ada@example.org */
            name: string;
            /** @example Ada Lovelace */
            displayName: string;
        };
        Presence: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            userId: string;
            /**
             * @description `busy`: they said so. `away`: connected, and none of their devices is in use. `offline`: not connected, or invisible.
             * @example online
             */
            status: components["schemas"]["PresenceStatus"];
            /**
             * Format: date-time
             * @description Since when they are offline, to the minute; `null` when they are there or never were.
             * @example null
             */
            lastSeenAt: string | null;
        };
        PresencePage: {
            items: components["schemas"]["Presence"][];
            /** @example null */
            nextCursor: string | null;
        };
        /**
         * @description `busy`: they said so. `away`: connected, and none of their devices is in use. `offline`: not connected, or invisible.
         * @enum {string}
         */
        PresenceStatus: "online" | "away" | "busy" | "offline";
        Problem: {
            /** @example urn:guildhall:problem:input-invalid */
            type: string;
            /** @example Bad Request */
            title: string;
            /** @example 400 */
            status: number;
            /**
             * @description What went wrong and what to do, for people.
             * @example email: must be an e-mail address.
             */
            detail: string;
            /**
             * @description Stable name, for programs.
             * @example INPUT_INVALID
             */
            code: string;
            /**
             * @description Path of the request.
             * @example /api/v1/auth/register
             */
            instance: string;
            /**
             * @description Quote it when you report the problem; it is in the logs too.
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            correlationId: string;
            errors?: components["schemas"]["FieldError"][];
        };
        PublicUser: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            id: string;
            /** @example Ada Lovelace */
            displayName: string;
            /** @example Analyst and programmer */
            headline: string;
            /** @example I write programs for machines that do not exist yet. */
            bio: string;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            createdAt: string;
        };
        PutCandidateProfileRequest: {
            /** @example Backend engineer, PostgreSQL above all */
            headline: string;
            /**
             * @description Kept in lower case, each once. Jobs are recommended by them.
             * @example [
             *       "postgresql",
             *       "typescript"
             *     ]
             */
            skills: string[];
            experience: components["schemas"]["CareerStep"][];
            education: components["schemas"]["CareerStep"][];
            /**
             * @description Employers may find you, and everybody who is signed in may read this profile.
             * @example true
             */
            openToWork: boolean;
        };
        PutPreferencesRequest: {
            /** @description Types that are left out are as they are by default. */
            types: components["schemas"]["NotificationTypePreference"][];
            /** @description When pushes and mails wait; null for never. What is essential does not wait. */
            quietHours: components["schemas"]["QuietHours"] | (never | null);
            /**
             * @description Read-only: may be sent back as it was read, and changes nothing. `If-Match` is what counts.
             * @example 1
             */
            version?: number;
        };
        PutPresenceRequest: {
            /**
             * @description Whether others see you offline, whatever you do.
             * @example true
             */
            invisible: boolean;
        };
        PutRoomSettingsRequest: {
            /**
             * @description `mentions`: what names or answers you, or names everyone.
             * @example mentions
             * @enum {string}
             */
            notify: "all" | "mentions" | "none";
            /**
             * Format: date-time
             * @description Until then you are told of nothing in this room. Absent or `null`: it is not muted.
             * @example 2026-11-21T20:00:00.000Z
             */
            mutedUntil?: string | null;
        };
        Queue: {
            /** @example email */
            queue: string;
            /**
             * @description Due and not begun.
             * @example 0
             */
            waiting: number;
            /**
             * @description Due later.
             * @example 0
             */
            delayed: number;
            /** @example 0 */
            running: number;
            /**
             * @description Dead letters.
             * @example 0
             */
            dead: number;
            /** @example 12 */
            finishedLastHour: number;
            /** @example 0 */
            oldestWaitingSeconds: number;
        };
        QueueList: {
            items: components["schemas"]["Queue"][];
        };
        QuietHours: {
            /**
             * @description Local time from which it is quiet.
             * @example 22:00
             */
            start: string;
            /**
             * @description Local time from which it is not quiet any more; on the next day when before `start`.
             * @example 07:00
             */
            end: string;
            /**
             * @description IANA name. Daylight saving time is followed.
             * @example Africa/Cairo
             */
            timeZone: string;
        };
        Reaction: {
            /** @example 👍 */
            emoji: string;
            /** @example 2 */
            count: number;
            /** @description The first 20 of them. */
            userIds: string[];
        };
        ReceivedCompanyInvitation: {
            company: components["schemas"]["Company"];
            /**
             * @example recruiter
             * @enum {string}
             */
            role: "recruiter" | "member";
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            invitedAt: string;
        };
        ReceivedCompanyInvitationPage: {
            items: components["schemas"]["ReceivedCompanyInvitation"][];
            /** @example null */
            nextCursor: string | null;
        };
        ReceivedGuildInvitation: {
            guild: components["schemas"]["Guild"];
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            expiresAt: string;
        };
        RecommendedCandidate: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            userId: string;
            /** @example Ada Lovelace */
            displayName: string;
            /** @example Painter of large walls */
            headline: string;
            /**
             * @example [
             *       "mural",
             *       "acrylic",
             *       "lettering"
             *     ]
             */
            skills: string[];
            /**
             * @description Those that the job asks for.
             * @example [
             *       "mural",
             *       "acrylic"
             *     ]
             */
            why: string[];
        };
        RecommendedCandidatePage: {
            items: components["schemas"]["RecommendedCandidate"][];
            /** @example null */
            nextCursor: string | null;
        };
        RecommendedJob: {
            job: components["schemas"]["JobListing"];
            /**
             * @description Your skills that it asks for.
             * @example [
             *       "mural"
             *     ]
             */
            why: string[];
        };
        RecommendedJobPage: {
            items: components["schemas"]["RecommendedJob"][];
            /** @example null */
            nextCursor: string | null;
        };
        RefreshRequest: {
            /** @description The newest refresh token of the session. Absent when a cookie carries it. */
            refreshToken?: string;
        };
        RegisterDeviceRequest: {
            /**
             * @description The registration token that FCM gave the client application.
             * @example dGVzdC10b2tlbg:APA91bFexampleexampleexample
             */
            token: string;
            /**
             * @example android
             * @enum {string}
             */
            platform: "android" | "ios" | "web";
        };
        RegisterPasskeyRequest: {
            /**
             * @description The credential, in base64url.
             * @example m2PxV3kQ_w0
             */
            id: string;
            /**
             * @description The same.
             * @example m2PxV3kQ_w0
             */
            rawId: string;
            /** @enum {string} */
            type: "public-key";
            /** @enum {string} */
            authenticatorAttachment?: "platform" | "cross-platform";
            /**
             * @description Not used.
             * @example {}
             */
            clientExtensionResults: {
                [key: string]: unknown;
            };
            response: components["schemas"]["AttestationRequest"];
            /** @example Ada’s phone */
            name?: string;
        };
        RegisterRequest: {
            /**
             * Format: email
             * @example ada@example.org
             */
            email: string;
            /**
             * Format: password
             * @description 8 to 128 characters, no other rules.
             * @example correct horse battery staple
             */
            password: string;
            /** @example Ada Lovelace */
            displayName: string;
        };
        RegisteredPasskey: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            id: string;
            /** @example Ada’s phone */
            name: string;
            /**
             * @description Whether copies may exist on other devices of yours.
             * @example true
             */
            synced: boolean;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            lastUsedAt: string | null;
            /**
             * @description With your first second factor: ten codes, each good for once, shown this one time.
             * @example null
             */
            backupCodes: string[] | null;
        };
        RelyingPartyResponse: {
            /** @example guildhall.example.org */
            id?: string;
            /** @example Guildhall */
            name: string;
        };
        RenamePasskeyRequest: {
            /** @example Ada’s phone */
            name: string;
        };
        ReopenJobRequest: {
            /**
             * Format: date-time
             * @description Nobody finds it from then on; within a year. null for never. Needed when the old one is past.
             */
            expiresAt?: string | null;
            /**
             * @description Needed when every opening is filled.
             * @example 1
             */
            openings?: number;
        };
        Report: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            id: string;
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            roomId: string;
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            messageId: string;
            /** @example spam */
            reason: components["schemas"]["ReportReason"];
            /** @example  */
            note: string;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            reportedAt: string;
            /** @example open */
            state: components["schemas"]["ReportState"];
            /**
             * @description `null` while it is open.
             * @example null
             * @enum {string|null}
             */
            decision: "dismiss" | "delete-message" | null;
            /**
             * @description What it said when it was reported.
             * @example Buy now!
             */
            text: string;
            /** @description What it had with it. */
            attachments: components["schemas"]["Attachment"][];
            /**
             * Format: date-time
             * @description Since when it said that: when it was sent, or edited last.
             * @example 2026-11-21T08:00:00.000Z
             */
            saidAt: string;
            /**
             * Format: uuid
             * @description `null` when they are erased, and for companions.
             */
            senderId: string | null;
            /**
             * Format: uuid
             * @description `null` when they are erased.
             */
            reporterId: string | null;
            /**
             * Format: uuid
             * @description Which moderator.
             */
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
        };
        ReportMessageRequest: {
            /**
             * @example spam
             * @enum {string}
             */
            reason: "spam" | "harassment" | "violence" | "illegal" | "other";
            /** @description What a moderator should know besides. */
            note?: string;
        };
        ReportPage: {
            items: components["schemas"]["Report"][];
            /** @example null */
            nextCursor: string | null;
        };
        /** @enum {string} */
        ReportReason: "spam" | "harassment" | "violence" | "illegal" | "other";
        /** @enum {string} */
        ReportState: "open" | "decided";
        RescheduleInterviewRequest: {
            /** @description New times to choose from: one or more, in the future, none over another. */
            slots: components["schemas"]["SlotRequest"][];
        };
        ResetPasswordRequest: {
            /** @description What stands behind `#token=` in the link of the mail. */
            token: string;
            /**
             * Format: password
             * @description 8 to 128 characters, no other rules.
             * @example correct horse battery staple
             */
            password: string;
        };
        RetriedTasks: {
            /** @example 3 */
            retried: number;
        };
        RetryTasksRequest: {
            /**
             * @description Only dead letters of this name; all when absent.
             * @example schedule.run
             */
            name?: string;
        };
        Room: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            id: string;
            /**
             * @example direct
             * @enum {string}
             */
            kind: "direct" | "guild" | "job" | "companion";
            /**
             * Format: uuid
             * @description Whose members the room follows.
             */
            guildId: string | null;
            /**
             * Format: uuid
             * @description The job that both sides of an application talk about.
             */
            jobId: string | null;
            /**
             * Format: uuid
             * @description That application.
             */
            applicationId: string | null;
            /**
             * Format: uuid
             * @description The other one in a direct room.
             */
            userId: string | null;
            /**
             * @description Number of the newest message.
             * @example 42
             */
            headSeq: number;
            /**
             * @description You have read up to this message.
             * @example 40
             */
            readSeq: number;
            /**
             * @description Messages of others that you have not read and that are not deleted; counts to 1000.
             * @example 2
             */
            unreadCount: number;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            lastMessageAt: string | null;
            /**
             * @description Those among the unread that name you, or everyone.
             * @example 1
             */
            mentionCount: number;
            /**
             * Format: uuid
             * @description With whom, in the room of a companion.
             */
            companionId: string | null;
            /**
             * @description What is older than so many days is emptied; `null` when everything is kept.
             * @example null
             */
            retentionDays: number | null;
        };
        RoomMember: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            userId: string;
            /** @example Ada Lovelace */
            displayName: string;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            joinedAt: string;
            /**
             * @description They have read up to this message.
             * @example 40
             */
            readSeq: number;
        };
        RoomMemberPage: {
            items: components["schemas"]["RoomMember"][];
            /** @example null */
            nextCursor: string | null;
        };
        RoomPage: {
            items: components["schemas"]["Room"][];
            /** @example null */
            nextCursor: string | null;
        };
        RoomSettings: {
            /**
             * @description Who chose nothing has `mentions` in rooms of guilds and `all` elsewhere.
             * @example mentions
             */
            notify: components["schemas"]["NotifyChoice"];
            /**
             * Format: date-time
             * @description `null` when it was never muted; may have passed.
             * @example 2026-11-21T20:00:00.000Z
             */
            mutedUntil: string | null;
        };
        SavedSearch: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            id: string;
            /** @example Databases in Berlin */
            name: string;
            /**
             * @description When you are told: about a minute after the first match, with all that came meanwhile; daily at 08:00 UTC; or not.
             * @example instant
             * @enum {string}
             */
            alerts: "instant" | "daily" | "off";
            filters: components["schemas"]["SavedSearchFilters"];
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            createdAt: string;
        };
        SavedSearchFilters: {
            /** @example postgresql backend */
            q?: string;
            /** @example software */
            category?: string;
            /**
             * @description Minor units.
             * @example 300000
             */
            budgetMin?: number;
            /** @description Minor units; not below budgetMin. */
            budgetMax?: number;
            /** @example EUR */
            currency?: string;
            /**
             * @description All of them.
             * @example [
             *       "postgresql"
             *     ]
             */
            skills?: string[];
            remote?: boolean;
            /** @example Berlin */
            location?: string;
            /** Format: uuid */
            companyId?: string;
        };
        SavedSearchPage: {
            items: components["schemas"]["SavedSearch"][];
            /** @example null */
            nextCursor: string | null;
        };
        Schedule: {
            /** @example outbox.prune */
            id: string;
            /** @example Deletes tasks that were finished or cancelled more than a day ago. */
            description: string;
            /** @example *\/10 * * * * */
            cron: string;
            /** @example UTC */
            timeZone: string;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            nextFireAt: string;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            lastStarted: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            lastFinished: string | null;
            /**
             * @example succeeded
             * @enum {string|null}
             */
            lastOutcome: "succeeded" | "failed" | null;
            /**
             * @example {
             *       "deleted": 17
             *     }
             */
            lastResult: {
                [key: string]: number;
            } | null;
            /** @example null */
            lastError: string | null;
        };
        ScheduleList: {
            items: components["schemas"]["Schedule"][];
        };
        SecondFactorEnabled: {
            /**
             * @description Each is good for once. They are shown this one time.
             * @example [
             *       "7K2MD-0QX9V",
             *       "7K2MD-0QX9V",
             *       "7K2MD-0QX9V",
             *       "7K2MD-0QX9V",
             *       "7K2MD-0QX9V",
             *       "7K2MD-0QX9V",
             *       "7K2MD-0QX9V",
             *       "7K2MD-0QX9V",
             *       "7K2MD-0QX9V",
             *       "7K2MD-0QX9V"
             *     ]
             */
            backupCodes: string[];
            /**
             * @example true
             * @enum {boolean}
             */
            enabled: true;
        };
        SecondFactorRequired: {
            /**
             * @example true
             * @enum {boolean}
             */
            mfaRequired: true;
            /**
             * @description Good for the second step of this sign-in and for nothing else.
             * @example q1sM0e5xV3tJ2yq8wq6fW8mJbq8B1xT0nH3gkqk3j0s
             */
            mfaToken: string;
            /**
             * @description Seconds until the token expires.
             * @example 300
             */
            expiresIn: number;
            /**
             * @description What the second step can be taken with.
             * @example [
             *       "code",
             *       "backup-code"
             *     ]
             */
            methods: ("code" | "backup-code" | "passkey")[];
        };
        SecondFactorSetup: {
            /**
             * @description In Base32, to be typed in by hand.
             * @example JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP
             */
            secret: string;
            /** @example otpauth://totp/Guildhall:ada%40example.org?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Guildhall */
            otpauthUrl: string;
            /**
             * @description The URL as a picture to scan: a PNG in a data URL.
             * @example data:image/png;base64,iVBORw0KGgo…
             */
            qrCode: string;
        };
        SecondFactorStatus: {
            /** @example 9 */
            backupCodesLeft: number;
            /**
             * @description Whether an authenticator app is set up. Passkeys have a list of their own.
             * @example true
             */
            enabled: boolean;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            enabledAt: string | null;
        };
        SecondStepRequest: {
            /**
             * @description What the authenticator app shows. Give this or `backupCode`.
             * @example 492039
             */
            code?: string;
            /** @description One of your backup codes. */
            backupCode?: string;
            /** @description As `POST /auth/login` gave it. */
            mfaToken: string;
        };
        SecurityEvent: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            id: string;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            occurredAt: string;
            /**
             * @description Stable, for clients that have words of their own.
             * @example password.changed
             */
            action: string;
            /** @example The password was changed. */
            summary: string;
            /**
             * @description `unknown`: whoever it was had not signed in. `system`: Guildhall itself.
             * @example you
             * @enum {string}
             */
            by: "you" | "administrator" | "system" | "unknown";
            /**
             * @description Not shown of administrators.
             * @example 203.0.113.7
             */
            ip: string | null;
            /** @example Mozilla/5.0 (X11; Linux x86_64) */
            userAgent: string | null;
            /**
             * @description True when it was done in the session that asks.
             * @example true
             */
            current: boolean;
        };
        SecurityEventPage: {
            items: components["schemas"]["SecurityEvent"][];
            /** @example null */
            nextCursor: string | null;
        };
        Session: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            id: string;
            /** @example Ada’s phone */
            deviceName: string | null;
            /** @example 203.0.113.7 */
            ip: string | null;
            /** @example Mozilla/5.0 (X11; Linux x86_64) */
            userAgent: string | null;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Last sign-in or refresh.
             * @example 2026-11-21T08:15:00.000Z
             */
            lastUsedAt: string;
            /**
             * @description True for the session of the access token that asks.
             * @example true
             */
            current: boolean;
        };
        SessionPage: {
            items: components["schemas"]["Session"][];
            /** @example null */
            nextCursor: string | null;
        };
        SetRetentionRequest: {
            /**
             * @description What is older is emptied, within the hour.
             * @example 90
             */
            days: number;
        };
        SignInAuthorization: {
            /**
             * @description Send the person there.
             * @example https://accounts.google.com/o/oauth2/v2/auth?response_type=code&…
             */
            authorizationUrl: string;
            /**
             * @description Seconds to come back within.
             * @example 600
             */
            expiresIn: number;
            /**
             * @description Keep it to yourself; whoever finishes the sign-in has to show it.
             * @example q1sM0e5xV3tJ2yq8wq6fW8mJbq8B1xT0nH3gkqk3j0s
             */
            attemptToken: string;
        };
        SignedIn: {
            /**
             * @description Send it as `Authorization: Bearer …`. Absent with `X-Auth-Mode: cookie`: a cookie carries it.
             * @example eyJhbGciOiJFUzI1NiIs…
             */
            accessToken?: string;
            /**
             * @description Trade it for new tokens at `/auth/refresh`; it works once. Absent with `X-Auth-Mode: cookie`: a cookie carries it.
             * @example eyJhbGciOiJFUzI1NiIs…
             */
            refreshToken?: string;
            /**
             * @description Absent with `X-Auth-Mode: cookie`: a cookie carries it.
             * @example Bearer
             * @enum {string}
             */
            tokenType?: "Bearer";
            /**
             * @description Seconds until the access token expires.
             * @example 900
             */
            expiresIn: number;
            user: components["schemas"]["Me"];
        };
        SlotRequest: {
            /**
             * Format: date-time
             * @example 2026-11-24T08:00:00.000Z
             */
            startsAt: string;
            /**
             * Format: date-time
             * @description At most eight hours later.
             * @example 2026-11-24T09:00:00.000Z
             */
            endsAt: string;
        };
        StepUpRequest: {
            /**
             * @description What the authenticator app shows. Give this or `backupCode`.
             * @example 492039
             */
            code?: string;
            /** @description One of your backup codes. */
            backupCode?: string;
            /**
             * Format: password
             * @description Enough for accounts without a second factor.
             */
            password?: string;
        };
        Task: {
            /**
             * Format: uuid
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            id: string;
            /** @example schedule.run */
            name: string;
            /** @example maintenance */
            queue: string;
            /**
             * @description What it is about: ids, never secrets or addresses.
             * @example {
             *       "scheduleId": "outbox.prune",
             *       "firedAt": "2026-11-21T08:00:00.000Z"
             *     }
             */
            payload: {
                [key: string]: unknown;
            };
            /**
             * @example dead
             * @enum {string}
             */
            state: "pending" | "dispatched" | "done" | "dead" | "cancelled";
            /**
             * @description Tries so far.
             * @example 3
             */
            attempts: number;
            /**
             * Format: date-time
             * @description Pending: not before. Dispatched: when its lease ends.
             * @example 2026-11-21T08:00:00.000Z
             */
            dueAt: string;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-21T08:00:00.000Z
             */
            finishedAt: string | null;
            /** @example No end after 60000 ms. */
            lastError: string | null;
            /**
             * @description Of the request that caused it.
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a57
             */
            correlationId: string;
        };
        TaskPage: {
            items: components["schemas"]["Task"][];
            /** @example null */
            nextCursor: string | null;
        };
        TextRange: {
            /** @description Where it begins, in UTF-16 code units. */
            start: number;
            length: number;
        };
        Tokens: {
            /**
             * @description Send it as `Authorization: Bearer …`. Absent with `X-Auth-Mode: cookie`: a cookie carries it.
             * @example eyJhbGciOiJFUzI1NiIs…
             */
            accessToken?: string;
            /**
             * @description Trade it for new tokens at `/auth/refresh`; it works once. Absent with `X-Auth-Mode: cookie`: a cookie carries it.
             * @example eyJhbGciOiJFUzI1NiIs…
             */
            refreshToken?: string;
            /**
             * @description Absent with `X-Auth-Mode: cookie`: a cookie carries it.
             * @example Bearer
             * @enum {string}
             */
            tokenType?: "Bearer";
            /**
             * @description Seconds until the access token expires.
             * @example 900
             */
            expiresIn: number;
        };
        TotpCodeRequest: {
            /**
             * @description What the authenticator app shows.
             * @example 492039
             */
            code: string;
        };
        TransferCompanyRequest: {
            /**
             * Format: uuid
             * @description The member who is to own it.
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            userId: string;
        };
        TransferRequest: {
            /**
             * Format: uuid
             * @description The member who is to become the owner.
             * @example 019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55
             */
            userId: string;
        };
        TransitionRequest: {
            /**
             * @description Employers: `shortlisted`, `interview` (offering slots does that too), `offer`, `hired`, `rejected`. Candidates: `withdrawn`.
             * @example shortlisted
             * @enum {string}
             */
            to: "applied" | "shortlisted" | "interview" | "offer" | "hired" | "rejected" | "withdrawn";
            /** @description For the other side to read. */
            note?: string;
        };
        UpdateCompanyRequest: {
            /**
             * @description Another name has to be verified anew.
             * @example Harbour Light Software
             */
            name?: string;
            /** @description Empty clears it. */
            description?: string;
            /**
             * @description Empty clears it. Another one has to be verified anew.
             * @example https://harbour-light.example
             */
            website?: string;
        };
        UpdateGuildRequest: {
            /** @example Night Owls */
            name?: string;
            /** @description Empty clears it. */
            description?: string;
            /**
             * @description Not below the members and the seats on offer. What is added is offered to those who wait.
             * @example 30
             */
            capacity?: number;
            /**
             * @description Who gets in: anybody, whom an officer approves, or whom somebody invited.
             * @enum {string}
             */
            joinPolicy?: "open" | "request" | "invite";
            /**
             * @description Found by searching, by whoever has the id, or there for members only.
             * @enum {string}
             */
            visibility?: "public" | "unlisted" | "private";
        };
        UpdateJobRequest: {
            /** @example Paint a mural in our courtyard */
            title?: string;
            /** @example Forty square metres, weatherproof, by the end of May. */
            description?: string;
            /**
             * @description Kept in lower case.
             * @example painting
             */
            category?: string;
            /**
             * @description In minor units of the currency.
             * @example 150000
             */
            budgetMin?: number;
            /**
             * @description In minor units of the currency. Not below budgetMin.
             * @example 220000
             */
            budgetMax?: number;
            /**
             * @description Fixed as soon as somebody has applied.
             * @example EUR
             */
            currency?: string;
            /**
             * @description Kept in lower case, each once.
             * @example [
             *       "mural",
             *       "acrylic"
             *     ]
             */
            skills?: string[];
            /**
             * @description Empty clears it.
             * @example Berlin
             */
            location?: string;
            remote?: boolean;
            /**
             * @description More than have been hired.
             * @example 1
             */
            openings?: number;
            /**
             * Format: date-time
             * @description Nobody finds it from then on; within a year. null for never.
             */
            expiresAt?: string | null;
        };
        UpdateMeRequest: {
            /** @example Ada Lovelace */
            displayName?: string;
            /**
             * @description Empty clears it.
             * @example Analyst and programmer
             */
            headline?: string;
            /**
             * @description Empty clears it.
             * @example I write programs for machines that do not exist yet.
             */
            bio?: string;
            /**
             * @description Language of mails and notifications.
             * @example en
             * @enum {string}
             */
            locale?: "en" | "ar";
        };
        UpdateSavedSearchRequest: {
            name?: string;
            /**
             * @description When you are told: about a minute after the first match, with all that came meanwhile; daily at 08:00 UTC; or not.
             * @enum {string}
             */
            alerts?: "instant" | "daily" | "off";
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    jwks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JsonWebKeySet"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    spendBackupCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BackupCodeRequest"];
            };
        };
        responses: {
            /** @description How many are left. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackupCodesLeft"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `AUTH_CODE_INVALID` or `AUTH_CODE_REUSED`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    regenerateBackupCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new codes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackupCodes"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `AUTH_STEP_UP_REQUIRED`: prove who you are again, at `POST /auth/step-up`. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `SECOND_FACTOR_NOT_ENABLED`: there is no second factor. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disableSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisableSecondFactorRequest"];
            };
        };
        responses: {
            /** @description It is off. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `AUTH_STEP_UP_REQUIRED`: prove who you are again, at `POST /auth/step-up`. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `SECOND_FACTOR_NOT_ENABLED`: there is no second factor. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `AUTH_PASSWORD_WRONG`, `AUTH_CODE_INVALID` or `AUTH_CODE_REUSED`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`, or `AUTH_CODES_PAUSED`: ten wrong codes in 15 minutes. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setUpSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the app needs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorSetup"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `AUTH_STEP_UP_REQUIRED`: prove who you are again, at `POST /auth/step-up`. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `SECOND_FACTOR_ALREADY_ENABLED`: an authenticator app is in use. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSecondFactorStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The status. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorStatus"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifySecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TotpCodeRequest"];
            };
        };
        responses: {
            /** @description It is on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorEnabled"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `AUTH_STEP_UP_REQUIRED`: prove who you are again, at `POST /auth/step-up`. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `SECOND_FACTOR_ALREADY_ENABLED`: an authenticator app is in use. `SECOND_FACTOR_NOT_SET_UP`: begin with `POST /2fa/setup`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `AUTH_CODE_INVALID` or `AUTH_CODE_REUSED`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`, or `AUTH_CODES_PAUSED`: ten wrong codes in 15 minutes. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditLog: {
        parameters: {
            query?: {
                /** @description How many items at the most. 20 when absent. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Only what this user did. */
                actorId?: string;
                /** @description Only this action, such as `session.token-reused`. */
                action?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditLogPage"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `ROLE_REQUIRED`: you are not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyCompany: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have seen. Without it: 428. When somebody changed it since: 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of the company. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The company, verified. */
            200: {
                headers: {
                    /** @description Stands for this version; send it as `If-Match` when you edit. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `ROLE_REQUIRED`: you are not an admin. `AUTH_STEP_UP_REQUIRED`: prove who you are again, at `POST /auth/step-up`. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `COMPANY_NOT_FOUND`: there is no such company. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed. `IF_MATCH_STALE`: somebody changed it since you looked at it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required. `IF_MATCH_REQUIRED`: `If-Match` is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    liftCompanyVerification: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have seen. Without it: 428. When somebody changed it since: 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of the company. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is not verified (any more). */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `ROLE_REQUIRED`: you are not an admin. `AUTH_STEP_UP_REQUIRED`: prove who you are again, at `POST /auth/step-up`. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `COMPANY_NOT_FOUND`: there is no such company. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed. `IF_MATCH_STALE`: somebody changed it since you looked at it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required. `IF_MATCH_REQUIRED`: `If-Match` is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAllCompanions: {
        parameters: {
            query?: {
                /** @description How many items at the most. 20 when absent. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of companions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminCompanionPage"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `ROLE_REQUIRED`: you are not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCompanion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCompanionRequest"];
            };
        };
        responses: {
            /** @description The new companion. */
            201: {
                headers: {
                    /** @description Stands for this version; send it as `If-Match` when you edit. */
                    ETag?: string;
                    /** @description Path of the companion. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminCompanion"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `ROLE_REQUIRED`: you are not an admin. `AUTH_STEP_UP_REQUIRED`: prove who you are again, at `POST /auth/step-up`. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `COMPANION_SLUG_TAKEN`: another companion has this slug. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCompanion: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have. When nobody changed it since: 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Id of the companion. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The companion. */
            200: {
                headers: {
                    /** @description Stands for this version; send it as `If-Match` when you edit. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminCompanion"];
                };
            };
            /** @description Not Modified. You have it already; there is no body. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `ROLE_REQUIRED`: you are not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `COMPANION_NOT_FOUND`: there is no such companion. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editCompanion: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have seen. Without it: 428. When somebody changed it since: 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of the companion. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditCompanionRequest"];
            };
        };
        responses: {
            /** @description The companion after the change. */
            200: {
                headers: {
                    /** @description Stands for this version; send it as `If-Match` when you edit. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminCompanion"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `ROLE_REQUIRED`: you are not an admin. `AUTH_STEP_UP_REQUIRED`: prove who you are again, at `POST /auth/step-up`. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `COMPANION_NOT_FOUND`: there is no such companion. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `COMPANION_SLUG_TAKEN`: another companion has this slug. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed. `IF_MATCH_STALE`: it was changed since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required. `IF_MATCH_REQUIRED`: send the `ETag` of what you have seen as `If-Match`. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMailSuppressions: {
        parameters: {
            query?: {
                /** @description How many items at the most. 20 when absent. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Only suppressions for this reason. */
                reason?: "bounce" | "complaint";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of suppressions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailSuppressionPage"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `ROLE_REQUIRED`: you are not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lookUpMailSuppression: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookUpSuppressionRequest"];
            };
        };
        responses: {
            /** @description Its suppression. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailSuppression"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `ROLE_REQUIRED`: you are not an admin. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `MAIL_SUPPRESSION_NOT_FOUND`: the address is not suppressed. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    liftMailSuppression: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the suppression. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is lifted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `ROLE_REQUIRED`: you are not an admin. `AUTH_STEP_UP_REQUIRED`: prove who you are again, at `POST /auth/step-up`. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `MAIL_SUPPRESSION_NOT_FOUND`: there is no such suppression (any more). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listQueues: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every queue. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueList"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `ROLE_REQUIRED`: you are not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReports: {
        parameters: {
            query?: {
                /** @description How many items at the most. 20 when absent. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `open` when absent. */
                state?: "open" | "decided";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of reports. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportPage"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `ROLE_REQUIRED`: you are no moderator. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the report. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideReportRequest"];
            };
        };
        responses: {
            /** @description The report as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `ROLE_REQUIRED`: you are no moderator. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `REPORT_NOT_FOUND`: there is no such report, or it is of what you said. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `REPORT_DECIDED`: somebody has decided it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSchedules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every schedule. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleList"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `ROLE_REQUIRED`: you are not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    runScheduleNow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the schedule. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It will run shortly. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `ROLE_REQUIRED`: you are not an admin. `AUTH_STEP_UP_REQUIRED`: prove who you are again, at `POST /auth/step-up`. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `SCHEDULE_NOT_FOUND`: there is no such schedule. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTasks: {
        parameters: {
            query?: {
                /** @description How many items at the most. 20 when absent. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                state?: "pending" | "dispatched" | "done" | "dead" | "cancelled";
                /** @description Only tasks of this queue. */
                queue?: "email" | "push" | "media" | "ai" | "maintenance";
                /** @description Only tasks of this name. */
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of tasks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPage"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `ROLE_REQUIRED`: you are not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryTasks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetryTasksRequest"];
            };
        };
        responses: {
            /** @description How many live again. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetriedTasks"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `ROLE_REQUIRED`: you are not an admin. `AUTH_STEP_UP_REQUIRED`: prove who you are again, at `POST /auth/step-up`. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the task. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It will not run. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `ROLE_REQUIRED`: you are not an admin. `AUTH_STEP_UP_REQUIRED`: prove who you are again, at `POST /auth/step-up`. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `TASK_NOT_FOUND`: there is no such task. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `TASK_NOT_WAITING`: it is running or finished. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the task. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is waiting to run. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `ROLE_REQUIRED`: you are not an admin. `AUTH_STEP_UP_REQUIRED`: prove who you are again, at `POST /auth/step-up`. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `TASK_NOT_FOUND`: there is no such task. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `TASK_NOT_DEAD`: it is not a dead letter, or its work is being done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAccounts: {
        parameters: {
            query?: {
                /** @description How many items at the most. 20 when absent. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description A whole id, or a part of the e-mail address or the name. */
                q?: string;
                /** @description Only accounts with this role. */
                role?: "member" | "moderator" | "admin";
                /** @description Only accounts that are locked, or only those that are not. */
                locked?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of accounts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPage"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `ROLE_REQUIRED`: you are not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the user. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountOverview"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `ROLE_REQUIRED`: you are not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `USER_NOT_FOUND`: there is no such user. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSessionsOfAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the user. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No device is signed in. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `ROLE_REQUIRED`: you are not an admin. `AUTH_STEP_UP_REQUIRED`: prove who you are again, at `POST /auth/step-up`. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `USER_NOT_FOUND`: there is no such user. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lockAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the user. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LockAccountRequest"];
            };
        };
        responses: {
            /** @description It is locked. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `ROLE_REQUIRED`: you are not an admin. `AUTH_STEP_UP_REQUIRED`: prove who you are again, at `POST /auth/step-up`. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `USER_NOT_FOUND`: there is no such user. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `AUTH_OWN_ACCOUNT`: you cannot lock your own account. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetSecondFactorOfAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the user. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account has no second factor. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `ROLE_REQUIRED`: you are not an admin. `AUTH_STEP_UP_REQUIRED`: prove who you are again, at `POST /auth/step-up`. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `USER_NOT_FOUND`: there is no such user. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlockAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the user. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is not locked. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `ROLE_REQUIRED`: you are not an admin. `AUTH_STEP_UP_REQUIRED`: prove who you are again, at `POST /auth/step-up`. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `USER_NOT_FOUND`: there is no such user. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyApplications: {
        parameters: {
            query?: {
                /** @description How many items at the most. 20 when absent. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Only those at this stage. */
                stage?: "applied" | "shortlisted" | "interview" | "offer" | "hired" | "rejected" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of applications. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationPage"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the application. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The application. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationDetails"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `APPLICATION_NOT_FOUND`: there is no such application, or it is between others. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInterviews: {
        parameters: {
            query?: {
                /** @description How many items at the most. 20 when absent. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Id of the application. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of interviews. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterviewPage"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `APPLICATION_NOT_FOUND`: there is no such application, or it is between others. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    offerInterview: {
        parameters: {
            query?: never;
            header?: {
                /** @description A unique value for this one intent, such as a UUID; repeat it when repeating the request. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the application. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferInterviewRequest"];
            };
        };
        responses: {
            /** @description The interview. */
            201: {
                headers: {
                    /** @description Path of the interview. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Interview"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `APPLICATION_PERMISSION_MISSING`: that is for the other side to do. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `APPLICATION_NOT_FOUND`: there is no such application, or it is between others. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `APPLICATION_STAGE_CONFLICT`: not at this stage. `JOB_NOT_OPEN`: the job is not open (any more). `INTERVIEW_UNDER_WAY`: reschedule or cancel that one. `IDEMPOTENCY_IN_FLIGHT`: the first request is still worked on. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `INTERVIEW_SLOTS_INVALID`: some slots are past, too long, or over one another; see `errors`. `IDEMPOTENCY_KEY_REUSED`: the key was used with another body. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    transitionApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the application. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransitionRequest"];
            };
        };
        responses: {
            /** @description The application as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationDetails"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `APPLICATION_PERMISSION_MISSING`: that is for the other side to do. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `APPLICATION_NOT_FOUND`: there is no such application, or it is between others. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `APPLICATION_STAGE_CONFLICT`: not from this stage; see `from`. `JOB_NOT_OPEN`: the job is not open (any more), and applications for it can only be rejected or withdrawn. `JOB_FILLED`: every opening is. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    csrfToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CsrfToken"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeEmailRequest"];
            };
        };
        responses: {
            /** @description A mail to the new address is on its way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `AUTH_STEP_UP_REQUIRED`: prove who you are again, at `POST /auth/step-up`. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `AUTH_EMAIL_TAKEN`: the address has an account, or had one until a few days ago. `AUTH_PASSWORD_NOT_SET`: your account has no password yet; ask for a link to choose one. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `AUTH_PASSWORD_WRONG`: this is not your password. `AUTH_EMAIL_UNCHANGED`: your account has this address. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED` or `AUTH_SIGN_IN_DELAYED`; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmEmailChange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkTokenRequest"];
            };
        };
        responses: {
            /** @description The account has the new address. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `AUTH_ACCOUNT_LOCKED`: an administrator has locked the account. The link is not used up. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `AUTH_EMAIL_TAKEN`: the address has an account, or had one until a few days ago. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Gone. `AUTH_LINK_USED` or `AUTH_LINK_EXPIRED`: the link works once, for a while, and not after something replaced it. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `AUTH_LINK_INVALID`: no link of ours has this token. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undoEmailChange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkTokenRequest"];
            };
        };
        responses: {
            /** @description The account has its old address. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `AUTH_EMAIL_TAKEN`: the address has an account, or had one until a few days ago. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Gone. `AUTH_LINK_USED` or `AUTH_LINK_EXPIRED`: the link works once, for a while, and not after something replaced it. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `AUTH_LINK_INVALID`: no link of ours has this token. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resendVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The mail is on its way. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `AUTH_EMAIL_ALREADY_VERIFIED`: your address is confirmed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkTokenRequest"];
            };
        };
        responses: {
            /** @description The address is confirmed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Gone. `AUTH_LINK_USED` or `AUTH_LINK_EXPIRED`: the link works once, for a while, and not after something replaced it. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `AUTH_LINK_INVALID`: no link of ours has this token. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: {
                /** @description `cookie`: the tokens come as `__Host-` cookies and not in the body, for pages of the same site. Then unsafe requests need `X-CSRF-Token` from `GET /auth/csrf`. */
                "X-Auth-Mode"?: "bearer" | "cookie";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginRequest"];
            };
        };
        responses: {
            /** @description The account and new tokens, or what the second step needs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"] | components["schemas"]["SecondFactorRequired"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_INVALID_CREDENTIALS`: address and password do not match. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED` or `AUTH_SIGN_IN_DELAYED`; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    loginSecondStep: {
        parameters: {
            query?: never;
            header?: {
                /** @description `cookie`: the tokens come as `__Host-` cookies and not in the body, for pages of the same site. Then unsafe requests need `X-CSRF-Token` from `GET /auth/csrf`. */
                "X-Auth-Mode"?: "bearer" | "cookie";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondStepRequest"];
            };
        };
        responses: {
            /** @description The account and new tokens. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_MFA_TOKEN_INVALID` (made up, used, expired, or out of tries), `AUTH_CODE_INVALID` or `AUTH_CODE_REUSED`. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `AUTH_ACCOUNT_LOCKED`: an administrator has locked the account. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`, or `AUTH_CODES_PAUSED`: ten wrong codes in 15 minutes; a backup code or a passkey still works. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logoutAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out everywhere. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    loginWithPasskey: {
        parameters: {
            query?: never;
            header?: {
                /** @description `cookie`: the tokens come as `__Host-` cookies and not in the body, for pages of the same site. Then unsafe requests need `X-CSRF-Token` from `GET /auth/csrf`. */
                "X-Auth-Mode"?: "bearer" | "cookie";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeySignInRequest"];
            };
        };
        responses: {
            /** @description The account and new tokens. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `PASSKEY_INVALID`: not accepted, or the options have expired or were used. `AUTH_MFA_TOKEN_INVALID`: the sign-in that this was the second step of is over. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `AUTH_ACCOUNT_LOCKED`: an administrator has locked the account. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPasskeySignInOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeySignInOptionsRequest"];
            };
        };
        responses: {
            /** @description The options. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyRequestOptions"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_MFA_TOKEN_INVALID`: made up, used, expired, or out of tries. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `PASSKEY_NONE_REGISTERED`: the account has no passkey. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordRequest"];
            };
        };
        responses: {
            /** @description Your account has the new password. This session goes on. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `AUTH_PASSWORD_NOT_SET`: your account has none yet; ask for a link to choose one. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `AUTH_PASSWORD_WRONG`: this is not your current password. `AUTH_PASSWORD_COMMON`: the new one is among those tried first. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED` or `AUTH_SIGN_IN_DELAYED`; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forgotPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForgotPasswordRequest"];
            };
        };
        responses: {
            /** @description If the address has an account, a mail is on its way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetPasswordRequest"];
            };
        };
        responses: {
            /** @description The account has the new password. Sign in with it. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `AUTH_ACCOUNT_LOCKED`: an administrator has locked the account. The link is not used up. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Gone. `AUTH_LINK_USED` or `AUTH_LINK_EXPIRED`: the link works once, for a while, and not after something replaced it. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `AUTH_LINK_INVALID`: no link of ours has this token. `AUTH_PASSWORD_COMMON`: the password is among those tried first. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    authorizeSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Where the outside account is. */
                provider: "instagram" | "twitter" | "facebook" | "gmail" | "outlook" | "linkedin";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthorizeRequest"];
            };
        };
        responses: {
            /** @description Where to go. */
            200: {
                headers: {
                    /** @description Ties the attempt to this browser. */
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInAuthorization"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `CONNECTION_NOT_CONFIGURED`: this installation is not registered with the provider. `CONNECTION_SIGN_IN_UNSUPPORTED`: it tells nobody's address. `CONNECTION_REDIRECT_REFUSED`: nobody is sent there. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    completeSignIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description `cookie`: the tokens come as `__Host-` cookies and not in the body, for pages of the same site. Then unsafe requests need `X-CSRF-Token` from `GET /auth/csrf`. */
                "X-Auth-Mode"?: "bearer" | "cookie";
            };
            path: {
                /** @description Where the outside account is. */
                provider: "instagram" | "twitter" | "facebook" | "gmail" | "outlook" | "linkedin";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteSignInRequest"];
            };
        };
        responses: {
            /** @description The account and new tokens, or what is needed next. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"] | components["schemas"]["SecondFactorRequired"] | components["schemas"]["ConfirmationRequired"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `AUTH_EMAIL_TAKEN`: the address is kept for somebody. `CONNECTION_EXISTS`: the account of that address is connected with another account of this provider. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Gone. `CONNECTION_STATE_EXPIRED`: it took longer than ten minutes. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `CONNECTION_NOT_CONFIGURED`: this installation is not registered with the provider. `CONNECTION_STATE_INVALID`: not begun here, finished before, or begun by somebody else. `CONNECTION_ISSUER_MISMATCH`: the answer is another provider's. `CONNECTION_CODE_REFUSED`: the provider does not accept the code. `CONNECTION_SIGN_IN_UNSUPPORTED`, `CONNECTION_EMAIL_MISSING`: there is no address to recognise the account by. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `CONNECTION_PROVIDER_UNAVAILABLE` or `UNAVAILABLE`: the provider, or a part of ours, does not answer; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmSignIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description `cookie`: the tokens come as `__Host-` cookies and not in the body, for pages of the same site. Then unsafe requests need `X-CSRF-Token` from `GET /auth/csrf`. */
                "X-Auth-Mode"?: "bearer" | "cookie";
            };
            path: {
                /** @description Where the outside account is. */
                provider: "instagram" | "twitter" | "facebook" | "gmail" | "outlook" | "linkedin";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmSignInRequest"];
            };
        };
        responses: {
            /** @description The account and new tokens, or what the second step needs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"] | components["schemas"]["SecondFactorRequired"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `AUTH_EMAIL_TAKEN`: the address is kept for somebody. `CONNECTION_EXISTS`: the account of that address is connected with another account of this provider. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Gone. `CONNECTION_CONFIRMATION_INVALID`: used, expired, or opened elsewhere. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: {
                /** @description `cookie`: the tokens come as `__Host-` cookies and not in the body, for pages of the same site. Then unsafe requests need `X-CSRF-Token` from `GET /auth/csrf`. */
                "X-Auth-Mode"?: "bearer" | "cookie";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshRequest"];
            };
        };
        responses: {
            /** @description New tokens. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED`, `AUTH_TOKEN_REUSED` (the session was ended) or `AUTH_SESSION_ENDED`. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: {
                /** @description `cookie`: the tokens come as `__Host-` cookies and not in the body, for pages of the same site. Then unsafe requests need `X-CSRF-Token` from `GET /auth/csrf`. */
                "X-Auth-Mode"?: "bearer" | "cookie";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterRequest"];
            };
        };
        responses: {
            /** @description The account and its first tokens. */
            201: {
                headers: {
                    /** @description Path of the new user. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `AUTH_EMAIL_TAKEN`: the address has an account. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `AUTH_PASSWORD_COMMON`: the password is among those tried first. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: {
                /** @description How many items at the most. 20 when absent. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of sessions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionPage"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the session. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session has ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `AUTH_SESSION_NOT_FOUND`: you have no such session. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disownSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkTokenRequest"];
            };
        };
        responses: {
            /** @description Nobody is signed in any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `AUTH_EMAIL_TAKEN`: the address has an account, or had one until a few days ago. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Gone. `AUTH_LINK_USED` or `AUTH_LINK_EXPIRED`: the link works once, for a while, and not after something replaced it. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `AUTH_LINK_INVALID`: no link of ours has this token. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stepUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepUpRequest"];
            };
        };
        responses: {
            /** @description Proven. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `AUTH_SECOND_FACTOR_REQUIRED`: the password alone is not enough on this account. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `AUTH_PASSWORD_WRONG`, `AUTH_CODE_INVALID` or `AUTH_CODE_REUSED`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`, `AUTH_SIGN_IN_DELAYED`, or `AUTH_CODES_PAUSED`: ten wrong codes in 15 minutes; a backup code or a passkey still works. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCompanies: {
        parameters: {
            query?: {
                /** @description How many items at the most. 20 when absent. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Words of the name; all of them have to be there, their beginnings are enough. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of companies. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyPage"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCompany: {
        parameters: {
            query?: never;
            header?: {
                /** @description A unique value for this one intent, such as a UUID; repeat it when repeating the request. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCompanyRequest"];
            };
        };
        responses: {
            /** @description The company. */
            201: {
                headers: {
                    /** @description Path of the new company. */
                    Location?: string;
                    /** @description Stands for this version; send it as `If-Match` when you edit. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `IDEMPOTENCY_IN_FLIGHT`: the first request is still worked on. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `IDEMPOTENCY_KEY_REUSED`: the key was used with another body. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCompany: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have. When nobody changed it since: 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Id of the company. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The company. */
            200: {
                headers: {
                    /** @description Stands for this version; send it as `If-Match` when you edit. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description Not Modified. You have it already; there is no body. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `COMPANY_NOT_FOUND`: there is no such company. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteCompany: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have seen. Without it: 428. When somebody changed it since: 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of the company. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The company is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `COMPANY_PERMISSION_MISSING`: your place in the company does not allow that. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `COMPANY_NOT_FOUND`: there is no such company. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `COMPANY_IN_USE`: jobs refer to it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed. `IF_MATCH_STALE`: somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required. `IF_MATCH_REQUIRED`: `If-Match` is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateCompany: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have seen. Without it: 428. When somebody changed it since: 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of the company. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateCompanyRequest"];
            };
        };
        responses: {
            /** @description The company as it is now. */
            200: {
                headers: {
                    /** @description Stands for this version; send it as `If-Match` when you edit. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `COMPANY_PERMISSION_MISSING`: your place in the company does not allow that. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `COMPANY_NOT_FOUND`: there is no such company. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed. `IF_MATCH_STALE`: somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required. `IF_MATCH_REQUIRED`: `If-Match` is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCompanyInvitations: {
        parameters: {
            query?: {
                /** @description How many items at the most. 20 when absent. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Id of the company. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of invitations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyInvitationPage"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `COMPANY_PERMISSION_MISSING`: your place in the company does not allow that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `COMPANY_NOT_FOUND`: there is no such company. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCompanyMembers: {
        parameters: {
            query?: {
                /** @description How many items at the most. 20 when absent. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Id of the company. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of members. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyMemberPage"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `COMPANY_PERMISSION_MISSING`: your place in the company does not allow that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `COMPANY_NOT_FOUND`: there is no such company. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putCompanyMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the company. */
                id: string;
                /** @description Id of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointCompanyMemberRequest"];
            };
        };
        responses: {
            /** @description The member as they are now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyMember"];
                };
            };
            /** @description They are no member (yet): they are asked, and belong to the company once they accept. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyInvitation"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `COMPANY_PERMISSION_MISSING`: your place in the company does not allow that. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `COMPANY_NOT_FOUND`: there is no such company. `USER_NOT_FOUND`: there is no such user. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `COMPANY_LAST_OWNER`: the owner hands the company over first. `COMPANY_TOO_MANY_INVITATIONS`: 50 people have not answered yet. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeCompanyMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the company. */
                id: string;
                /** @description Id of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They do not belong to it, and are not asked to. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `COMPANY_PERMISSION_MISSING`: your place in the company does not allow that. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `COMPANY_NOT_FOUND`: there is no such company. `COMPANY_MEMBER_NOT_FOUND`: it has no such member. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `COMPANY_LAST_OWNER`: the owner hands the company over first. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptCompanyMembership: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the company. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description You are a member. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyMember"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `COMPANY_NOT_FOUND`: there is no such company. `COMPANY_INVITATION_NOT_FOUND`: nobody has asked you, or not any more. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `COMPANY_ALREADY_MEMBER`: you are a member. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    transferCompany: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the company. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferCompanyRequest"];
            };
        };
        responses: {
            /** @description The new owner. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyMember"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `COMPANY_PERMISSION_MISSING`: your place in the company does not allow that. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `COMPANY_NOT_FOUND`: there is no such company. `COMPANY_MEMBER_NOT_FOUND`: it has no such member. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `COMPANY_ALREADY_OWNER`: you own it already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCompanions: {
        parameters: {
            query?: {
                /** @description How many items at the most. 20 when absent. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of companions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanionPage"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConnections: {
        parameters: {
            query?: {
                /** @description How many items at the most. 20 when absent. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of connections. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionPage"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Where the outside account is. */
                provider: "instagram" | "twitter" | "facebook" | "gmail" | "outlook" | "linkedin";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The connection. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `CONNECTION_NOT_FOUND`: you have no such connection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Where the outside account is. */
                provider: "instagram" | "twitter" | "facebook" | "gmail" | "outlook" | "linkedin";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Disconnected. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `AUTH_STEP_UP_REQUIRED`: prove who you are again, at `POST /auth/step-up`. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `CONNECTION_NOT_FOUND`: you have no such connection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    authorizeConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Where the outside account is. */
                provider: "instagram" | "twitter" | "facebook" | "gmail" | "outlook" | "linkedin";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthorizeRequest"];
            };
        };
        responses: {
            /** @description Where to go. */
            200: {
                headers: {
                    /** @description Ties the attempt to this browser. */
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Authorization"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `AUTH_STEP_UP_REQUIRED`: prove who you are again, at `POST /auth/step-up`. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `CONNECTION_NOT_CONFIGURED`: this installation is not registered with the provider. `CONNECTION_REDIRECT_REFUSED`: nobody is sent there. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnFromProvider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Where the outside account is. */
                provider: "instagram" | "twitter" | "facebook" | "gmail" | "outlook" | "linkedin";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description On to the app. */
            303: {
                headers: {
                    /** @description The page of the app, with the outcome. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    completeConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Where the outside account is. */
                provider: "instagram" | "twitter" | "facebook" | "gmail" | "outlook" | "linkedin";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteRequest"];
            };
        };
        responses: {
            /** @description Connected. */
            201: {
                headers: {
                    /** @description Path of the connection. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `CONNECTION_ACCOUNT_TAKEN`: it is connected with another account here. `CONNECTION_EXISTS`: you have another account of this provider. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Gone. `CONNECTION_STATE_EXPIRED`: it took longer than ten minutes. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `CONNECTION_NOT_CONFIGURED`: this installation is not registered with the provider. `CONNECTION_STATE_INVALID`: not begun here, finished before, or begun by somebody else. `CONNECTION_ISSUER_MISMATCH`: the answer is another provider's. `CONNECTION_CODE_REFUSED`: the provider does not accept the code. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `CONNECTION_PROVIDER_UNAVAILABLE` or `UNAVAILABLE`: the provider, or a part of ours, does not answer; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refreshConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Where the outside account is. */
                provider: "instagram" | "twitter" | "facebook" | "gmail" | "outlook" | "linkedin";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The connection as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `CONNECTION_NOT_FOUND`: you have no such connection. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `CONNECTION_NEEDS_REAUTH`: the provider does not let us in any more. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `CONNECTION_NOT_CONFIGURED`: this installation is not registered with the provider. `CONNECTION_REFRESH_TOO_EARLY`: see `Retry-After`. `CONNECTION_NOT_RENEWABLE`: connect it again when it ends. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `CONNECTION_PROVIDER_UNAVAILABLE` or `UNAVAILABLE`: the provider, or a part of ours, does not answer; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAdminDashboard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dashboard. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminDashboard"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `ROLE_REQUIRED`: only admins may. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCandidateDashboard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dashboard. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateDashboard"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEmployerDashboard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dashboard. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployerDashboard"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDevices: {
        parameters: {
            query?: {
                /** @description How many items at the most. 20 when absent. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of devices. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DevicePage"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registerDevice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterDeviceRequest"];
            };
        };
        responses: {
            /** @description The device; the same one as before when you had registered this token. */
            201: {
                headers: {
                    /** @description Path of the device. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Device"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the device. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The device. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Device"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `DEVICE_NOT_FOUND`: you have no such device. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the device. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The device is removed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `DEVICE_NOT_FOUND`: you have no such device. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGuildInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As `POST …/invitations` gave it. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invitation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivedGuildInvitation"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `GUILD_INVITATION_NOT_FOUND`: there is no such invitation, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Gone. `GUILD_INVITATION_EXPIRED`: it has expired, was revoked, or is used up. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptGuildInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As `POST …/invitations` gave it. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description You are a member. */
            201: {
                headers: {
                    /** @description Path of your membership. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuildMember"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `GUILD_INVITATION_NOT_FOUND`: there is no such invitation, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `GUILD_FULL`: there is no free seat. `GUILD_ALREADY_MEMBER`: you are a member. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Gone. `GUILD_INVITATION_EXPIRED`: it has expired, was revoked, or is used up. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchGuilds: {
        parameters: {
            query?: {
                /** @description How many items at the most. 20 when absent. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Words of name and description; all of them have to be there, their beginnings are enough. One or two letters are found as words, and as beginnings in names; symbols in names. */
                q?: string;
                /** @description Only the guild with this slug. */
                slug?: string;
                joinPolicy?: "open" | "request" | "invite";
                /** @description Only guilds with (or without) a seat that anybody may take. */
                hasFreeSeats?: boolean;
                /** @description By relevance when there is a `q`, newest first when not. */
                sort?: "relevance" | "newest";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of guilds. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuildPage"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `GUILD_SEARCH_BUSY`: too many searches are under way; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createGuild: {
        parameters: {
            query?: never;
            header?: {
                /** @description A unique value for this one intent, such as a UUID; repeat it when repeating the request. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateGuildRequest"];
            };
        };
        responses: {
            /** @description The guild. */
            201: {
                headers: {
                    /** @description Path of the new guild. */
                    Location?: string;
                    /** @description Stands for this version; send it as `If-Match` when you edit. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Guild"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `GUILD_SLUG_TAKEN`: another guild has the slug. `IDEMPOTENCY_IN_FLIGHT`: the first request is still worked on. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `IDEMPOTENCY_KEY_REUSED`: the key was used with another body. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGuild: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have. When nobody changed it since: 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Id of the guild. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The guild. */
            200: {
                headers: {
                    /** @description Stands for this version; send it as `If-Match` when you edit. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Guild"];
                };
            };
            /** @description Not Modified. You have it already; there is no body. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `GUILD_NOT_FOUND`: there is no such guild, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteGuild: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have seen. Without it: 428. When somebody changed it since: 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of the guild. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The guild is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `GUILD_PERMISSION_MISSING`: your place in the guild does not allow that. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `GUILD_NOT_FOUND`: there is no such guild, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `GUILD_HAS_COMMITMENTS`: it owes something that has to be finished first; see `open`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed. `IF_MATCH_STALE`: somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required. `IF_MATCH_REQUIRED`: `If-Match` is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateGuild: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have seen. Without it: 428. When somebody changed it since: 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of the guild. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateGuildRequest"];
            };
        };
        responses: {
            /** @description The guild as it is now. */
            200: {
                headers: {
                    /** @description Stands for this version; send it as `If-Match` when you edit. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Guild"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `GUILD_PERMISSION_MISSING`: your place in the guild does not allow that. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `GUILD_NOT_FOUND`: there is no such guild, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed. `IF_MATCH_STALE`: somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `GUILD_CAPACITY_BELOW_MEMBERS`: more seats than that are taken or on offer. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required. `IF_MATCH_REQUIRED`: `If-Match` is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGuildActivity: {
        parameters: {
            query?: {
                /** @description How many items at the most. 20 when absent. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Id of the guild. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of what happened. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuildActivityPage"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `GUILD_PERMISSION_MISSING`: your place in the guild does not allow that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `GUILD_NOT_FOUND`: there is no such guild, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGuildBans: {
        parameters: {
            query?: {
                /** @description How many items at the most. 20 when absent. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Id of the guild. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of bans. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuildBanPage"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `GUILD_PERMISSION_MISSING`: your place in the guild does not allow that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `GUILD_NOT_FOUND`: there is no such guild, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    banFromGuild: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the guild. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BanRequest"];
            };
        };
        responses: {
            /** @description The ban. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuildBan"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `GUILD_PERMISSION_MISSING`: your place in the guild does not allow that. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `GUILD_NOT_FOUND`: there is no such guild, or not for you. `USER_NOT_FOUND`: there is no such user. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `GUILD_LAST_OWNER`: an owner cannot be banned. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    liftGuildBan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the guild. */
                id: string;
                /** @description Id of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They are not banned any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `GUILD_PERMISSION_MISSING`: your place in the guild does not allow that. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `GUILD_NOT_FOUND`: there is no such guild, or not for you. `GUILD_BAN_NOT_FOUND`: they are not banned. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGuildInvitations: {
        parameters: {
            query?: {
                /** @description How many items at the most. 20 when absent. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Id of the guild. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of invitations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuildInvitationPage"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `GUILD_PERMISSION_MISSING`: your place in the guild does not allow that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `GUILD_NOT_FOUND`: there is no such guild, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteToGuild: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the guild. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteRequest"];
            };
        };
        responses: {
            /** @description The invitation, and its token this once. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewGuildInvitation"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `GUILD_PERMISSION_MISSING`: your place in the guild does not allow that. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `GUILD_NOT_FOUND`: there is no such guild, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeGuildInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the guild. */
                id: string;
                /** @description Id of the invitation. */
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is revoked. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `GUILD_PERMISSION_MISSING`: your place in the guild does not allow that. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `GUILD_NOT_FOUND`: there is no such guild, or not for you. `GUILD_INVITATION_NOT_FOUND`: none that was not revoked. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    joinGuild: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the guild. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinGuildRequest"];
            };
        };
        responses: {
            /** @description You are a member. */
            201: {
                headers: {
                    /** @description Path of your membership. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuildMember"];
                };
            };
            /** @description The guild is joined by request: an officer decides. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuildRequest"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `GUILD_INVITATION_REQUIRED`: it is joined by invitation. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `GUILD_NOT_FOUND`: there is no such guild, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `GUILD_FULL`: there is no free seat. `GUILD_ALREADY_MEMBER`: you are a member. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leaveGuild: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the guild. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description You are not a member any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `GUILD_NOT_FOUND`: there is no such guild, or not for you. `GUILD_MEMBER_NOT_FOUND`: it has no such member. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `GUILD_LAST_OWNER`: a guild has an owner; hand it over or delete it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGuildMembers: {
        parameters: {
            query?: {
                /** @description How many items at the most. 20 when absent. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Only members with this role. */
                role?: "owner" | "officer" | "member";
            };
            header?: never;
            path: {
                /** @description Id of the guild. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of members. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuildMemberPage"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `GUILD_NOT_FOUND`: there is no such guild, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGuildMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the guild. */
                id: string;
                /** @description Id of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The member. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuildMember"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `GUILD_NOT_FOUND`: there is no such guild, or not for you. `GUILD_MEMBER_NOT_FOUND`: it has no such member. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeGuildMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the guild. */
                id: string;
                /** @description Id of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They are not a member any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `GUILD_PERMISSION_MISSING`: your place in the guild does not allow that. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `GUILD_NOT_FOUND`: there is no such guild, or not for you. `GUILD_MEMBER_NOT_FOUND`: it has no such member. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `GUILD_LAST_OWNER`: a guild has an owner; hand it over or delete it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeGuildMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the guild. */
                id: string;
                /** @description Id of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMemberRequest"];
            };
        };
        responses: {
            /** @description The member as they are now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuildMember"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `GUILD_PERMISSION_MISSING`: your place in the guild does not allow that. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `GUILD_NOT_FOUND`: there is no such guild, or not for you. `GUILD_MEMBER_NOT_FOUND`: it has no such member. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `GUILD_LAST_OWNER`: a guild has an owner; hand it over or delete it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGuildRequests: {
        parameters: {
            query?: {
                /** @description How many items at the most. 20 when absent. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Id of the guild. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of requests. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuildRequestPage"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `GUILD_PERMISSION_MISSING`: your place in the guild does not allow that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `GUILD_NOT_FOUND`: there is no such guild, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawGuildRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the guild. */
                id: string;
                /** @description Id of the request. */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is not pending any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `GUILD_NOT_FOUND`: there is no such guild, or not for you. `GUILD_REQUEST_NOT_FOUND`: it has no such pending request. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideGuildRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the guild. */
                id: string;
                /** @description Id of the request. */
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideRequest"];
            };
        };
        responses: {
            /** @description What it came to. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuildRequestDecision"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `GUILD_PERMISSION_MISSING`: your place in the guild does not allow that. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `GUILD_NOT_FOUND`: there is no such guild, or not for you. `GUILD_REQUEST_NOT_FOUND`: it has no such pending request. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `GUILD_REQUEST_DECIDED`: somebody was quicker. `GUILD_ALREADY_MEMBER`: they got in otherwise. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGuildStanding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the guild. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How you stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuildStanding"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `GUILD_NOT_FOUND`: there is no such guild, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGuildStats: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the guild. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The numbers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuildStats"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `GUILD_NOT_FOUND`: there is no such guild, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    offerGuildOwnership: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the guild. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferRequest"];
            };
        };
        responses: {
            /** @description The offer. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuildTransfer"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `GUILD_PERMISSION_MISSING`: your place in the guild does not allow that. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `GUILD_NOT_FOUND`: there is no such guild, or not for you. `GUILD_MEMBER_NOT_FOUND`: it has no such member. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `GUILD_ALREADY_OWNER`: that is you. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelGuildTransfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the guild. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is not on offer any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `GUILD_NOT_FOUND`: there is no such guild, or not for you. `GUILD_TRANSFER_NOT_FOUND`: its ownership is not on offer, or not to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptGuildOwnership: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the guild. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your membership. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuildMember"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `GUILD_NOT_FOUND`: there is no such guild, or not for you. `GUILD_TRANSFER_NOT_FOUND`: its ownership is not on offer, or not to you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Gone. `GUILD_TRANSFER_EXPIRED`: it was offered too long ago. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGuildWaitlist: {
        parameters: {
            query?: {
                /** @description How many items at the most. 20 when absent. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Id of the guild. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of people. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuildWaitingPage"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `GUILD_PERMISSION_MISSING`: your place in the guild does not allow that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `GUILD_NOT_FOUND`: there is no such guild, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    joinGuildWaitlist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the guild. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your place. */
            201: {
                headers: {
                    /** @description Where your place is told from now on. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuildWaitingPlace"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `GUILD_REQUEST_REQUIRED`, `GUILD_INVITATION_REQUIRED`: the guild decides who may wait. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `GUILD_NOT_FOUND`: there is no such guild, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `GUILD_HAS_ROOM`: join it. `GUILD_ALREADY_MEMBER`, `GUILD_ALREADY_WAITING`: you did. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leaveGuildWaitlist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the guild. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description You do not wait any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `GUILD_NOT_FOUND`: there is no such guild, or not for you. `GUILD_NOT_WAITING`: you do not wait. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInterview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the interview. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The interview. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Interview"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `INTERVIEW_NOT_FOUND`: there is no such interview, or it is between others. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInterviewCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the interview. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file (RFC 5545). */
            200: {
                headers: {
                    /** @description A name for the file. */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `INTERVIEW_NOT_FOUND`: there is no such interview, or it is between others. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `INTERVIEW_NOT_SCHEDULED`: no slot was ever confirmed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelInterview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the interview. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelInterviewRequest"];
            };
        };
        responses: {
            /** @description The interview. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Interview"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `INTERVIEW_NOT_FOUND`: there is no such interview, or it is between others. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `INTERVIEW_STATUS_CONFLICT`: it was cancelled before. `INTERVIEW_BEGUN`: it has begun or is over. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmInterview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the interview. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmInterviewRequest"];
            };
        };
        responses: {
            /** @description The interview. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Interview"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `APPLICATION_PERMISSION_MISSING`: that is for the other side to do. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `INTERVIEW_NOT_FOUND`: there is no such interview, or it is between others. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `INTERVIEW_STATUS_CONFLICT`: it is not on offer (any more). `INTERVIEW_OVERLAPS`: one of you is taken then. `INTERVIEW_SLOT_PAST`: choose a later one. `APPLICATION_STAGE_CONFLICT`: nothing comes of the application any more. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `INTERVIEW_SLOT_UNKNOWN`: no slot on offer begins then. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rescheduleInterview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the interview. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RescheduleInterviewRequest"];
            };
        };
        responses: {
            /** @description The interview. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Interview"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `APPLICATION_PERMISSION_MISSING`: that is for the other side to do. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `INTERVIEW_NOT_FOUND`: there is no such interview, or it is between others. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `INTERVIEW_STATUS_CONFLICT`: it was cancelled. `INTERVIEW_BEGUN`: offer another one. `APPLICATION_STAGE_CONFLICT`: nothing comes of the application any more. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `INTERVIEW_SLOTS_INVALID`: some slots are past, too long, or over one another; see `errors`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchJobs: {
        parameters: {
            query?: {
                /** @description How many items at the most. 20 when absent. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Words of title, skills and description; all of them, in any order, of the last one the beginning is enough. `"in quotes"` follow each other, `-without` excludes, `or` is either. When nothing matches, words of jobs are searched for that are spelled like these. */
                q?: string;
                category?: string;
                /** @description Minor units. Jobs that pay as much, or more; say the `currency` too, or amounts of all are compared. */
                budgetMin?: number;
                /** @description Minor units. Jobs that are to be had for as much, or less. */
                budgetMax?: number;
                currency?: string;
                /** @description Jobs that name all of them. Repeat the parameter, or separate them by commas. */
                skills?: string[];
                remote?: boolean;
                /** @description Words of the location that follow each other; of the last one the beginning is enough. */
                location?: string;
                companyId?: string;
                /** @description Jobs that were published then or later. */
                postedSince?: string;
                /** @description By relevance when there is a `q`, newest first when not. By budget: the highest `budgetMax` first. */
                sort?: "relevance" | "newest" | "budget";
                /** @description How the jobs found are spread over categories, skills and so on. */
                facets?: boolean;
            };
            header?: {
                /** @description The `ETag` of what you have. When nobody changed it since: 304. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of jobs. */
            200: {
                headers: {
                    /** @description Stands for this page; send it as `If-None-Match` when you ask again. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobListingPage"];
                };
            };
            /** @description Not Modified. You have it already; there is no body. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `JOB_BUDGET_INVALID`: `budgetMin` is above `budgetMax`. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `JOB_SEARCH_BUSY`: too many searches are under way; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description A unique value for this one intent, such as a UUID; repeat it when repeating the request. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateJobRequest"];
            };
        };
        responses: {
            /** @description The draft. */
            201: {
                headers: {
                    /** @description Path of the new job. */
                    Location?: string;
                    /** @description Stands for this version; send it as `If-Match` when you edit. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `JOB_PERMISSION_MISSING`: you are no recruiter of the company. `GUILD_PERMISSION_MISSING`: you do not lead the guild. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `COMPANY_NOT_FOUND`, `GUILD_NOT_FOUND`: there is no such company or guild, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `IDEMPOTENCY_IN_FLIGHT`: the first request is still worked on. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `JOB_BUDGET_INVALID`, `JOB_EXPIRY_INVALID`, `JOB_PARTY_AMBIGUOUS`: no job says that. `IDEMPOTENCY_KEY_REUSED`: the key was used with another body. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have. When nobody changed it since: 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Id of the job. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job. */
            200: {
                headers: {
                    /** @description Stands for this version; send it as `If-Match` when you edit. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Not Modified. You have it already; there is no body. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `JOB_NOT_FOUND`: there is no such job, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have seen. Without it: 428. When somebody changed it since: 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of the job. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The draft is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `JOB_PERMISSION_MISSING`: you do not act for this job. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `JOB_NOT_FOUND`: there is no such job, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `JOB_STATUS_CONFLICT`: it is no draft; see `from`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed. `IF_MATCH_STALE`: somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required. `IF_MATCH_REQUIRED`: `If-Match` is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have seen. Without it: 428. When somebody changed it since: 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description Id of the job. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateJobRequest"];
            };
        };
        responses: {
            /** @description The job as it is now. */
            200: {
                headers: {
                    /** @description Stands for this version; send it as `If-Match` when you edit. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `JOB_PERMISSION_MISSING`: you do not act for this job. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `JOB_NOT_FOUND`: there is no such job, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `JOB_STATUS_CONFLICT`: it is neither a draft nor open; see `from`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed. `IF_MATCH_STALE`: somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `JOB_BUDGET_INVALID`, `JOB_EXPIRY_INVALID`, `JOB_OPENINGS_TOO_FEW`, `JOB_CURRENCY_FIXED`, `JOB_INCOMPLETE`: the job may not become that. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required. `IF_MATCH_REQUIRED`: `If-Match` is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listJobApplications: {
        parameters: {
            query?: {
                /** @description How many items at the most. 20 when absent. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Only those at this stage. */
                stage?: "applied" | "shortlisted" | "interview" | "offer" | "hired" | "rejected" | "withdrawn";
            };
            header?: never;
            path: {
                /** @description Id of the job. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of applications. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationPage"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `JOB_PERMISSION_MISSING`: you do not act for this job. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `JOB_NOT_FOUND`: there is no such job, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    applyToJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description A unique value for this one intent, such as a UUID; repeat it when repeating the request. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Id of the job. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplyRequest"];
            };
        };
        responses: {
            /** @description Your application. */
            201: {
                headers: {
                    /** @description Path of your application. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `APPLICATION_OWN_JOB`: you act for this job. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `JOB_NOT_FOUND`: there is no such job, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `APPLICATION_EXISTS`: you have applied before. `JOB_NOT_OPEN`: it takes no applications. `IDEMPOTENCY_IN_FLIGHT`: the first request is still worked on. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `IDEMPOTENCY_KEY_REUSED`: the key was used with another body. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the job. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job as it is now. */
            200: {
                headers: {
                    /** @description Stands for this version; send it as `If-Match` when you edit. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `JOB_PERMISSION_MISSING`: you do not act for this job. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `JOB_NOT_FOUND`: there is no such job, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `JOB_STATUS_CONFLICT`: a job in that status cannot make this move; see `from` and `to`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    completeJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the job. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job as it is now. */
            200: {
                headers: {
                    /** @description Stands for this version; send it as `If-Match` when you edit. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `JOB_PERMISSION_MISSING`: you do not act for this job. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `JOB_NOT_FOUND`: there is no such job, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `JOB_STATUS_CONFLICT`: a job in that status cannot make this move; see `from` and `to`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getJobEmployer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the job. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployerRecord"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `JOB_NOT_FOUND`: there is no such job, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the job. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job as it is now. */
            200: {
                headers: {
                    /** @description Stands for this version; send it as `If-Match` when you edit. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `JOB_PERMISSION_MISSING`: you do not act for this job. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `JOB_NOT_FOUND`: there is no such job, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `JOB_STATUS_CONFLICT`: a job in that status cannot make this move; see `from` and `to`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `JOB_INCOMPLETE`: it lacks something; see `errors`. `JOB_EXPIRY_INVALID`: its expiry is past. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRecommendedCandidates: {
        parameters: {
            query?: {
                /** @description How many items at the most. 20 when absent. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Id of the job. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of candidates. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecommendedCandidatePage"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `JOB_PERMISSION_MISSING`: you do not act for this job. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `JOB_NOT_FOUND`: there is no such job, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reopenJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the job. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenJobRequest"];
            };
        };
        responses: {
            /** @description The job as it is now. */
            200: {
                headers: {
                    /** @description Stands for this version; send it as `If-Match` when you edit. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `JOB_PERMISSION_MISSING`: you do not act for this job. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `JOB_NOT_FOUND`: there is no such job, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `JOB_STATUS_CONFLICT`: a job in that status cannot make this move; see `from` and `to`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `JOB_EXPIRY_INVALID`: its expiry is past; send another, or null. `JOB_OPENINGS_TOO_FEW`: all are filled; send more. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNotificationPreferences: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have. When nobody changed it since: 304. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your preferences. */
            200: {
                headers: {
                    /** @description Stands for this version; send it as `If-Match` when you edit. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPreferences"];
                };
            };
            /** @description Not Modified. You have it already; there is no body. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putNotificationPreferences: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have seen. Without it: 428. When somebody changed it since: 412. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutPreferencesRequest"];
            };
        };
        responses: {
            /** @description Your preferences as they are now. */
            200: {
                headers: {
                    /** @description Stands for this version; send it as `If-Match` when you edit. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPreferences"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed. `IF_MATCH_STALE`: somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `NOTIFICATION_TYPE_UNKNOWN`: there is no such type. `NOTIFICATION_TYPE_ESSENTIAL`: it cannot be switched off. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required. `IF_MATCH_REQUIRED`: `If-Match` is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNotifications: {
        parameters: {
            query?: {
                /** @description How many items at the most. 20 when absent. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Only what is unread. */
                unread?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of notifications. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPage"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    markAllNotificationsRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many were unread. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationsRead"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeliveries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the notification. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deliveries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryList"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `NOTIFICATION_NOT_FOUND`: you have no such notification. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    markNotificationRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the notification. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The notification. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notification"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `NOTIFICATION_NOT_FOUND`: you have no such notification. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPasskeys: {
        parameters: {
            query?: {
                /** @description How many items at the most. 20 when absent. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of passkeys. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyPage"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registerPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterPasskeyRequest"];
            };
        };
        responses: {
            /** @description The passkey. */
            201: {
                headers: {
                    /** @description Path of the passkey. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredPasskey"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `AUTH_STEP_UP_REQUIRED`: prove who you are again, at `POST /auth/step-up`. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `PASSKEY_ALREADY_REGISTERED`, or `PASSKEY_LIMIT_REACHED`: 20 an account. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `PASSKEY_INVALID`: not accepted, or the options have expired or were used. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPasskeyOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The options. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyCreationOptions"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `AUTH_STEP_UP_REQUIRED`: prove who you are again, at `POST /auth/step-up`. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stepUpWithPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyAnswerRequest"];
            };
        };
        responses: {
            /** @description Proven. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `PASSKEY_INVALID`: not accepted, or the options have expired or were used. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPasskeyStepUpOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The options. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyRequestOptions"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `PASSKEY_NONE_REGISTERED`: you have no passkey. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the passkey. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The passkey. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Passkey"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `PASSKEY_NOT_FOUND`: you have no such passkey. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removePasskey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the passkey. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The passkey is removed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `AUTH_STEP_UP_REQUIRED`: prove who you are again, at `POST /auth/step-up`. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `PASSKEY_NOT_FOUND`: you have no such passkey. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renamePasskey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the passkey. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenamePasskeyRequest"];
            };
        };
        responses: {
            /** @description The passkey. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Passkey"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `PASSKEY_NOT_FOUND`: you have no such passkey. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRooms: {
        parameters: {
            query?: {
                /** @description How many items at the most. 20 when absent. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of rooms. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomPage"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openRoom: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenRoomRequest"];
            };
        };
        responses: {
            /** @description You have had this room already. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Room"];
                };
            };
            /** @description The new room. */
            201: {
                headers: {
                    /** @description Path of the room. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Room"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `USER_NOT_FOUND`, `COMPANION_NOT_FOUND`: there is nobody like that. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `CHAT_USER_UNAVAILABLE`: this user cannot be written to. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `CHAT_ROOM_WITH_ONESELF`: a direct room is with somebody else. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchMessages: {
        parameters: {
            query: {
                /** @description All of these words, each of them as the beginning of one; accents do not matter. */
                q: string;
                /** @description Only in this room of yours. */
                roomId?: string;
                /** @description Only what this user has said. */
                senderId?: string;
                /** @description How many matches at the most. 20 when absent. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of matches. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundMessagePage"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `CHAT_ROOM_NOT_FOUND`: there is no such room, or you are no member of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `CHAT_SEARCH_BUSY`: too many searches are under way. `UNAVAILABLE`: a needed part is down. See `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRoom: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the room. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The room. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Room"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `CHAT_ROOM_NOT_FOUND`: there is no such room, or you are no member of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRoomMembers: {
        parameters: {
            query?: {
                /** @description How many items at the most. 20 when absent. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Id of the room. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of members. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomMemberPage"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `CHAT_ROOM_NOT_FOUND`: there is no such room, or you are no member of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    muteRoomMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the room. */
                id: string;
                /** @description Id of the member. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MuteRoomMemberRequest"];
            };
        };
        responses: {
            /** @description They are muted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `CHAT_MUTE_NOT_YOURS`: the owner of the guild mutes everybody else, officers mute members, moderators anybody but themselves, and what they decide is for moderators to change. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `CHAT_ROOM_NOT_FOUND`: there is no such room, or you are no member of it. `CHAT_MEMBER_NOT_FOUND`: it has no such member. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `CHAT_ROOM_NOT_MUTABLE`: it is not the room of a guild. `CHAT_MUTE_TIME_REFUSED`: not in the future, or by more than a year. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unmuteRoomMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the room. */
                id: string;
                /** @description Id of the member. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They are not muted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `CHAT_MUTE_NOT_YOURS`: the owner of the guild mutes everybody else, officers mute members, moderators anybody but themselves, and what they decide is for moderators to change. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `CHAT_ROOM_NOT_FOUND`: there is no such room, or you are no member of it. `CHAT_MEMBER_NOT_FOUND`: it has no such member. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `CHAT_ROOM_NOT_MUTABLE`: it is not the room of a guild. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMessages: {
        parameters: {
            query?: {
                /** @description Only messages after this number, the first of them first. Not together with `before`. */
                after?: number;
                /** @description Only messages before this number, the last of them. */
                before?: number;
                /** @description How many at the most. 50 when absent. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Id of the room. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Messages in order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageHistory"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `CHAT_ROOM_NOT_FOUND`: there is no such room, or you are no member of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the room. */
                id: string;
                /** @description Id of the message. */
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `CHAT_MESSAGE_NOT_YOURS`: somebody else has sent it. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `CHAT_ROOM_NOT_FOUND`: there is no such room, or you are no member of it. `CHAT_MESSAGE_NOT_FOUND`: it has no such message. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the room. */
                id: string;
                /** @description Id of the message. */
                messageId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditMessageRequest"];
            };
        };
        responses: {
            /** @description The message as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `CHAT_MESSAGE_NOT_YOURS`: somebody else has sent it. `CHAT_MUTED`: you are muted in this room; see `Retry-After`. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `CHAT_ROOM_NOT_FOUND`: there is no such room, or you are no member of it. `CHAT_MESSAGE_NOT_FOUND`: it has no such message. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `CHAT_MESSAGE_DELETED`: it is deleted. `CHAT_USER_UNAVAILABLE`: this user cannot be written to. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `CHAT_TOO_MANY_MENTIONS`: it names more than 50 people. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the room. */
                id: string;
                /** @description Id of the message that is being answered. */
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It stops, or there was nothing to stop any more. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerCancellation"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `COMPANION_QUESTION_NOT_FOUND`: there is no such question to a companion of yours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reactToMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the room. */
                id: string;
                /** @description Id of the message. */
                messageId: string;
                /** @description One emoji. */
                emoji: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The message as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `CHAT_MUTED`: you are muted in this room; see `Retry-After`. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `CHAT_ROOM_NOT_FOUND`: there is no such room, or you are no member of it. `CHAT_MESSAGE_NOT_FOUND`: it has no such message. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `CHAT_MESSAGE_DELETED`: it is deleted. `CHAT_USER_UNAVAILABLE`: this user cannot be written to. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `CHAT_TOO_MANY_REACTIONS`: it has 20 different ones already. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeBackReaction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the room. */
                id: string;
                /** @description Id of the message. */
                messageId: string;
                /** @description One emoji. */
                emoji: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description There is none of yours. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `CHAT_ROOM_NOT_FOUND`: there is no such room, or you are no member of it. `CHAT_MESSAGE_NOT_FOUND`: it has no such message. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `CHAT_MESSAGE_DELETED`: it is deleted. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the room. */
                id: string;
                /** @description Id of the message. */
                messageId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportMessageRequest"];
            };
        };
        responses: {
            /** @description You have reported it before, as it is; this is that report. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnReport"];
                };
            };
            /** @description Your report. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnReport"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `CHAT_ROOM_NOT_FOUND`: there is no such room, or you are no member of it. `CHAT_MESSAGE_NOT_FOUND`: it has no such message. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `CHAT_MESSAGE_DELETED`: it is deleted. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `REPORT_OWN_MESSAGE`: it is yours. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRoomPresence: {
        parameters: {
            query?: {
                /** @description How many items at the most. 20 when absent. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Id of the room. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of members. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PresencePage"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `CHAT_ROOM_NOT_FOUND`: there is no such room, or you are no member of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setRetention: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the room. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetRetentionRequest"];
            };
        };
        responses: {
            /** @description It forgets. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `CHAT_RETENTION_NOT_YOURS`: the owner of the guild decides that. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `CHAT_ROOM_NOT_FOUND`: there is no such room, or you are no member of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `CHAT_ROOM_REMEMBERS`: it is not the room of a guild. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endRetention: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the room. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It remembers. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `CHAT_RETENTION_NOT_YOURS`: the owner of the guild decides that. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `CHAT_ROOM_NOT_FOUND`: there is no such room, or you are no member of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `CHAT_ROOM_REMEMBERS`: it is not the room of a guild. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRoomSettings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the room. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your settings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomSettings"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `CHAT_ROOM_NOT_FOUND`: there is no such room, or you are no member of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putRoomSettings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the room. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutRoomSettingsRequest"];
            };
        };
        responses: {
            /** @description Your settings as they are now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomSettings"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `CHAT_ROOM_NOT_FOUND`: there is no such room, or you are no member of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSavedSearches: {
        parameters: {
            query?: {
                /** @description How many items at the most. 20 when absent. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of saved searches. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedSearchPage"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createSavedSearch: {
        parameters: {
            query?: never;
            header?: {
                /** @description A unique value for this one intent, such as a UUID; repeat it when repeating the request. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSavedSearchRequest"];
            };
        };
        responses: {
            /** @description The saved search. */
            201: {
                headers: {
                    /** @description Path of the saved search. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedSearch"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict. `SAVED_SEARCH_LIMIT_REACHED`: delete one first. `IDEMPOTENCY_IN_FLIGHT`: the first request is still worked on. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `SAVED_SEARCH_FILTER_MISSING`, `SAVED_SEARCH_WORDS_MISSING`, `SAVED_SEARCH_WORDS_TOO_MANY`, `SAVED_SEARCH_BUDGET_INVALID`, `SAVED_SEARCH_COMPANY_UNKNOWN`: it could find nothing, or everything. `IDEMPOTENCY_KEY_REUSED`: the key was used with another body. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSavedSearch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the saved search. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The saved search. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedSearch"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `SAVED_SEARCH_NOT_FOUND`: you have no such saved search. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSavedSearch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the saved search. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `SAVED_SEARCH_NOT_FOUND`: you have no such saved search. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateSavedSearch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the saved search. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateSavedSearchRequest"];
            };
        };
        responses: {
            /** @description The saved search as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedSearch"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `SAVED_SEARCH_NOT_FOUND`: you have no such saved search. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have. When nobody changed it since: 304. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your account. */
            200: {
                headers: {
                    /** @description Stands for this version; send it as `If-Match` when you edit. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Not Modified. You have it already; there is no body. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have seen. Without it: 428. When somebody changed it since: 412. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateMeRequest"];
            };
        };
        responses: {
            /** @description Your account as it is now. */
            200: {
                headers: {
                    /** @description Stands for this version; send it as `If-Match` when you edit. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed. `IF_MATCH_STALE`: somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required. `IF_MATCH_REQUIRED`: `If-Match` is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBlocks: {
        parameters: {
            query?: {
                /** @description How many items at the most. 20 when absent. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of blocks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockPage"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    blockUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BlockUserRequest"];
            };
        };
        responses: {
            /** @description You have blocked them before. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Block"];
                };
            };
            /** @description They are blocked. */
            201: {
                headers: {
                    /** @description Path of the block. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Block"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `USER_NOT_FOUND`: there is no such user. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `BLOCK_ONESELF`: that is you. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unblockUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the user. */
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They are not blocked. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMyCandidateProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have. When nobody changed it since: 304. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your profile. */
            200: {
                headers: {
                    /** @description Stands for this version; send it as `If-Match` when you write it anew. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateProfile"];
                };
            };
            /** @description Not Modified. You have it already; there is no body. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `CANDIDATE_PROFILE_NOT_FOUND`: you have not written one yet. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putMyCandidateProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have seen. Without it: 428. When somebody changed it since: 412. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutCandidateProfileRequest"];
            };
        };
        responses: {
            /** @description Your profile as it is now. */
            200: {
                headers: {
                    /** @description Stands for this version; send it as `If-Match` when you write it anew. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateProfile"];
                };
            };
            /** @description Your profile, the first. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateProfile"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed. `IF_MATCH_STALE`: it was changed since you read it, or is not there. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Content. `CANDIDATE_PERIOD_REVERSED`: something ends before it begins. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Required. `IF_MATCH_REQUIRED`: there is one already, and `If-Match` is missing. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyCompanies: {
        parameters: {
            query?: {
                /** @description How many items at the most. 20 when absent. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of companies, each with your role. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmploymentPage"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyCompanyInvitations: {
        parameters: {
            query?: {
                /** @description How many items at the most. 20 when absent. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of invitations that you have not answered. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivedCompanyInvitationPage"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyGuilds: {
        parameters: {
            query?: {
                /** @description How many items at the most. 20 when absent. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of memberships. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuildMembershipPage"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyInterviews: {
        parameters: {
            query?: {
                /** @description How many items at the most. 20 when absent. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of interviews. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterviewPage"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMyJobs: {
        parameters: {
            query?: {
                /** @description How many items at the most. 20 when absent. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                status?: "draft" | "open" | "in_progress" | "completed" | "closed" | "expired";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of jobs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobPage"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOwnPresence: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your presence. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPresence"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putOwnPresence: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutPresenceRequest"];
            };
        };
        responses: {
            /** @description Your presence as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPresence"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. A browser that is signed in by cookies: `CSRF_TOKEN_INVALID` or `CROSS_SITE_REFUSED`; see `GET /auth/csrf`. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Content Too Large. `BODY_TOO_LARGE`: more than 10 MB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type. `MEDIA_TYPE_UNSUPPORTED`: the body is not application/json. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRecommendedJobs: {
        parameters: {
            query?: {
                /** @description How many items at the most. 20 when absent. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of jobs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecommendedJobPage"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSecurityEvents: {
        parameters: {
            query?: {
                /** @description How many items at the most. 20 when absent. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecurityEventPage"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the user. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicUser"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `USER_NOT_FOUND`: there is no such user. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCandidateProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have. When nobody changed it since: 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Id of the user. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The profile. */
            200: {
                headers: {
                    /** @description Stands for this version; send it as `If-Match` when you write it anew. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateProfile"];
                };
            };
            /** @description Not Modified. You have it already; there is no body. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED`, `AUTH_TOKEN_INVALID`, `AUTH_TOKEN_EXPIRED` or `AUTH_SESSION_ENDED`: no usable access token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found. `CANDIDATE_PROFILE_NOT_FOUND`: there is none, or not for you. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It serves requests. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDetailedHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DetailedHealth"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized. `AUTH_REQUIRED` or another reason why the token does not count. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden. `ROLE_REQUIRED`: you are not an admin. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Liveness"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It can. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description Bad Request. `INPUT_INVALID`: unknown or malformed input. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests. `RATE_LIMITED`: too many requests; see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable. `UNAVAILABLE`: a needed part is down; see `Retry-After`. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
