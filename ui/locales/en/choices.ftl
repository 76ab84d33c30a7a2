# The lists of choices: their keys are data and never change, these are their words.
choice-risk-low = Low
choice-risk-medium = Medium
choice-risk-high = High
choice-risk-urgent = Urgent

choice-aim-refuge = Refuge
choice-aim-papers = Papers
choice-aim-recovery = Recovery
choice-aim-family = Family
choice-aim-community = Community

choice-role-helped = Being helped
choice-role-relative = Relative
choice-role-volunteer = Volunteer
choice-role-professional = Professional contact
choice-role-member = Has a key to this vault

choice-name-kind-full = Full name
choice-name-kind-given = Given name
choice-name-kind-family = Family name
choice-name-kind-fathers = Father’s name
choice-name-kind-alias = Also known as
choice-name-kind-organisation = Name used in the organisation
choice-name-kind-document = Name in a document

choice-gender-female = Female
choice-gender-male = Male
choice-gender-other = Other

choice-channel-phone = Phone
choice-channel-messaging-app = Messaging app
choice-channel-email = E-mail
choice-channel-post = Post
choice-channel-through-someone = Through someone
choice-channel-in-person = In person
choice-channel-other = Other

choice-safety-flag-threatened = Threatened
choice-safety-flag-watched = Watched
choice-safety-flag-minor = A minor
choice-safety-flag-ill = Ill
choice-safety-flag-danger-to-others = A danger to others

choice-relation-spouse = Husband or wife
choice-relation-child = Child
choice-relation-parent = Parent
choice-relation-sibling = Brother or sister
choice-relation-other-relative = Other relative
choice-relation-friend = Friend
choice-relation-other = Other

choice-note-kind-visit = Visit
choice-note-kind-call = Call
choice-note-kind-message = Message
choice-note-kind-meeting = Meeting
choice-note-kind-authority = Authority
choice-note-kind-lawyer = Lawyer
choice-note-kind-medical = Medical
choice-note-kind-other = Other

choice-follow-up-kind-check-in = Check-in
choice-follow-up-kind-call = Call
choice-follow-up-kind-visit = Visit
choice-follow-up-kind-appointment = Appointment
choice-follow-up-kind-document = Document
choice-follow-up-kind-other = Other

choice-close-reason-settled = Settled
choice-close-reason-moved = Moved away
choice-close-reason-at-own-request = At their own request
choice-close-reason-contact-lost = Contact lost
choice-close-reason-died = Died
choice-close-reason-other = Other

choice-outcome-safe = In a safe place
choice-outcome-papers-granted = Papers granted
choice-outcome-independent = Living independently
choice-outcome-reunited = Reunited with family
choice-outcome-referred = Referred to others
choice-outcome-unresolved = Not resolved
choice-outcome-other = Other

choice-episode-reason-referral = Referred by someone
choice-episode-reason-own-request = Asked for help themselves
choice-episode-reason-relative = A relative asked
choice-episode-reason-emergency = Emergency
choice-episode-reason-other = Other

choice-language-level-native = Mother tongue
choice-language-level-fluent = Fluent
choice-language-level-some = Some
choice-language-level-none = None

choice-keeping-how-spoken = Spoken
choice-keeping-how-written = Written
choice-keeping-how-recorded = Recorded

choice-visibility-team = The team
choice-visibility-coordinators = Coordinators
choice-visibility-author = Only me

choice-news-kind-report = Report
choice-news-kind-interview = Interview
choice-news-kind-analysis = Analysis
choice-news-kind-statement = Statement
choice-news-kind-digest = Digest

choice-news-sort-published = Newest published
choice-news-sort-posted = Newest posted
choice-news-sort-title = Title
choice-news-sort-outlet = Outlet
