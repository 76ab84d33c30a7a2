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
choice-note-kind-handover = Handover
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

choice-contact-from-from-us = We sought them
choice-contact-from-from-them = They sought us

choice-legal-status-stateless = Stateless
choice-legal-status-undocumented = Without papers
choice-legal-status-asylum-seeker = Asylum seeker
choice-legal-status-refugee = Recognised refugee
choice-legal-status-subsidiary-protection = Subsidiary protection
choice-legal-status-temporary-protection = Temporary protection
choice-legal-status-resident = Resident
choice-legal-status-citizen = Citizen
choice-legal-status-detained = Detained
choice-legal-status-returned = Returned
choice-legal-status-other = Other

choice-route-asylum = Asylum
choice-route-resettlement = Resettlement
choice-route-family-reunion = Family reunion
choice-route-humanitarian-visa = Humanitarian visa
choice-route-work = Work
choice-route-study = Study
choice-route-regularisation = Regularisation
choice-route-return = Return
choice-route-other = Other

choice-application-kind-asylum = Asylum
choice-application-kind-residence = Residence
choice-application-kind-family-reunion = Family reunion
choice-application-kind-visa = Visa
choice-application-kind-citizenship = Citizenship
choice-application-kind-stateless-status = Stateless status
choice-application-kind-resettlement = Resettlement
choice-application-kind-other = Other

choice-application-stage-preparing = Being prepared
choice-application-stage-lodged = Lodged
choice-application-stage-registered = Registered
choice-application-stage-interview-set = Interview set
choice-application-stage-interviewed = Interviewed
choice-application-stage-granted = Granted
choice-application-stage-refused = Refused
choice-application-stage-appealed = Appealed
choice-application-stage-withdrawn = Withdrawn
choice-application-stage-lapsed = Lapsed
choice-application-stage-reopened = Reopened
choice-application-stage-final = Final

choice-hearing-kind-interview = Interview
choice-hearing-kind-court = Court hearing
choice-hearing-kind-appeal = Appeal hearing
choice-hearing-kind-registration = Registration
choice-hearing-kind-appointment = Appointment
choice-hearing-kind-other = Other

choice-accommodation-kind-own = Their own
choice-accommodation-kind-rented = Rented
choice-accommodation-kind-shared = Shared flat
choice-accommodation-kind-with-hosts = With hosts
choice-accommodation-kind-reception-centre = Reception centre
choice-accommodation-kind-camp = Camp
choice-accommodation-kind-shelter = Shelter
choice-accommodation-kind-detention = Detention
choice-accommodation-kind-street = No roof
choice-accommodation-kind-other = Other

choice-incident-kind-threat = Threat
choice-incident-kind-detention = Detention
choice-incident-kind-attempted-expulsion = Attempted expulsion
choice-incident-kind-violence = Violence
choice-incident-kind-eviction = Eviction
choice-incident-kind-online-harassment = Online harassment
choice-incident-kind-health = Health
choice-incident-kind-other = Other

choice-paper-kind-national-id = National identity card
choice-paper-kind-birth-certificate = Birth certificate
choice-paper-kind-passport = Passport
choice-paper-kind-convention-travel-document = Convention travel document
choice-paper-kind-stateless-travel-document = Stateless person’s travel document
choice-paper-kind-laissez-passer = Laissez-passer
choice-paper-kind-residence-permit = Residence permit
choice-paper-kind-asylum-seeker-card = Asylum-seeker card
choice-paper-kind-unhcr-card = UNHCR card
choice-paper-kind-work-permit = Work permit
choice-paper-kind-marriage-certificate = Marriage certificate
choice-paper-kind-court-or-police-paper = Court or police paper
choice-paper-kind-other = Other
choice-paper-usual-convention-travel-document = 1951 Refugee Convention, Schedule, paragraph 5: valid for one or two years, at the discretion of the issuing authority. Lead time: to be corrected by the team.
choice-paper-usual-stateless-travel-document = 1954 Convention relating to the Status of Stateless Persons, Schedule, paragraph 5: valid for three months at least and two years at most. Lead time: to be corrected by the team.
choice-paper-usual-residence-permit = Validity differs by country and status: look at the permit. Lead time: to be corrected by the team.
choice-paper-usual-asylum-seeker-card = Validity differs by country: look at the card. Lead time: to be corrected by the team.
choice-paper-usual-unhcr-card = Validity differs by country: look at the card. Lead time: to be corrected by the team.
choice-paper-usual-passport = Many countries ask that a passport be valid for six months beyond the journey. Lead time: to be corrected by the team.
choice-paper-usual-work-permit = Validity differs by country: look at the permit. Lead time: to be corrected by the team.
choice-paper-usual-laissez-passer = Issued for one journey as a rule. Lead time: to be corrected by the team.

choice-paper-state-never-had = Never had
choice-paper-state-held = Held
choice-paper-state-withheld = Withheld by someone
choice-paper-state-lost = Lost
choice-paper-state-destroyed = Destroyed
choice-paper-state-applied-for = Applied for
choice-paper-state-refused = Refused
choice-paper-state-expired = Expired

choice-lapses-stay = Right to stay
choice-lapses-work = Right to work
choice-lapses-travel = Travel
choice-lapses-benefits = Benefits

choice-skill-mentoring = Mentoring
choice-skill-interpreting = Interpreting
choice-skill-translating = Translating letters and papers
choice-skill-accompanying = Going along to offices and doctors
choice-skill-driving = Driving
choice-skill-teaching-language = Teaching the language
choice-skill-hosting = Hosting
choice-skill-cooking = Cooking
choice-skill-children = Looking after children
choice-skill-paperwork = Paperwork
choice-skill-computers = Computers and telephones
choice-skill-law = Law
choice-skill-medicine = Medicine
choice-skill-other = Other

choice-vetting-check-identity = Identity
choice-vetting-check-reference = Reference
choice-vetting-check-police-record = Police record
choice-vetting-check-interview = Interview
choice-vetting-check-training = Training
choice-vetting-check-other = Other

choice-placement-purpose-mentor = Mentor
choice-placement-purpose-interpreter = Interpreter
choice-placement-purpose-companion = Companion
choice-placement-purpose-transport = Transport
choice-placement-purpose-language-practice = Language practice
choice-placement-purpose-host = Host
choice-placement-purpose-other = Other

choice-session-kind-first-talk = First talk
choice-session-kind-counselling = Counselling
choice-session-kind-group = Group
choice-session-kind-practical = Practical help
choice-session-kind-crisis = Crisis
choice-session-kind-other = Other

choice-service-legal = Legal help
choice-service-medical = Medical care
choice-service-mental-health = Mental health
choice-service-housing = Housing
choice-service-work = Work
choice-service-language-course = Language course
choice-service-school = School
choice-service-money = Money
choice-service-interpreter = Interpreter
choice-service-authority = Authority
choice-service-other = Other

choice-domain-housing = Housing
choice-domain-work = Work
choice-domain-income = Income
choice-domain-food = Food
choice-domain-health-care = Access to health care
choice-domain-physical-health = Physical health
choice-domain-mental-health = Mental health
choice-domain-education-language = Education and language
choice-domain-safety = Safety
choice-domain-legal-papers = Legal papers
choice-domain-social-ties = Social ties
choice-domain-community = Community

choice-file-kind-scan = Scan of a paper
choice-file-kind-letter = Letter
choice-file-kind-decision = Decision
choice-file-kind-photograph = Photograph
choice-file-kind-recording = Recording
choice-file-kind-form = Form
choice-file-kind-other = Other

choice-name-kind-mothers = Mother’s name

choice-kinship-mother = Mother
choice-kinship-father = Father
choice-kinship-parent = Mother or father
choice-kinship-daughter = Daughter
choice-kinship-son = Son
choice-kinship-child = Daughter or son
choice-kinship-sister = Sister
choice-kinship-brother = Brother
choice-kinship-sibling = Sister or brother
choice-kinship-wife = Wife
choice-kinship-husband = Husband
choice-kinship-spouse = Wife or husband
choice-kinship-fiance = Fiancé or fiancée
choice-kinship-grandmother = Grandmother
choice-kinship-grandfather = Grandfather
choice-kinship-granddaughter = Granddaughter
choice-kinship-grandson = Grandson
choice-kinship-fathers-brother = Uncle (father’s brother)
choice-kinship-fathers-sister = Aunt (father’s sister)
choice-kinship-mothers-brother = Uncle (mother’s brother)
choice-kinship-mothers-sister = Aunt (mother’s sister)
choice-kinship-nephew = Nephew
choice-kinship-niece = Niece
choice-kinship-cousin = Cousin
choice-kinship-mother-in-law = Mother-in-law
choice-kinship-father-in-law = Father-in-law
choice-kinship-son-in-law = Son-in-law
choice-kinship-daughter-in-law = Daughter-in-law
choice-kinship-sibling-in-law = Sister- or brother-in-law
choice-kinship-step-parent = Stepmother or stepfather
choice-kinship-step-child = Stepchild
choice-kinship-half-sibling = Half-sister or half-brother
choice-kinship-guardian = Guardian
choice-kinship-ward = Ward
choice-kinship-other-relative = Other relative
choice-kinship-friend = Friend

choice-life-alive = Alive
choice-life-dead = Dead
choice-life-unknown = Nobody knows

choice-search-outcome-found = Found
choice-search-outcome-reunited = Reunited
choice-search-outcome-in-contact = In contact
choice-search-outcome-not-found = Not found
choice-search-outcome-died = Died
choice-search-outcome-at-own-request = Ended at the seeker’s request
choice-search-outcome-other = Other

choice-consent-how-in-person = In person
choice-consent-how-phone = By phone
choice-consent-how-video-call = By video call
choice-consent-how-letter = By letter
choice-consent-how-message = By message
choice-consent-how-through-someone = Through somebody
choice-consent-how-other = Other

choice-notice-part-names = Name
choice-notice-part-photo = Photograph
choice-notice-part-gender = Gender
choice-notice-part-birth = Born
choice-notice-part-birth-place = Born in
choice-notice-part-last-place = Last known place
choice-notice-part-kinship = Is to the seeker
choice-notice-part-seeker-name = Who is looking
choice-notice-part-description = Description

choice-scope-alive = That they are alive
choice-scope-message = A message
choice-scope-contact-details = How to reach them
choice-scope-whereabouts = Where they are
choice-scope-meeting = A meeting

choice-side-seeker = Who looks
choice-side-sought = Who is looked for

choice-decision-possible = May be the one
choice-decision-verified = Is the one
choice-decision-rejected = Is somebody else
choice-decision-blocked = Must not be brought together
choice-decision-closed = Ended

choice-pair-state-possible = May be the one
choice-pair-state-verified = Is the one
choice-pair-state-both-consented = Both have agreed
choice-pair-state-released = Something was told
choice-pair-state-in-contact = In contact
choice-pair-state-met = They met
choice-pair-state-followed-up = Asked afterwards
choice-pair-state-rejected = Is somebody else
choice-pair-state-blocked = Must not be brought together
choice-pair-state-closed = Ended

choice-stage-barred = Something stands in the way
choice-stage-call-back = To call back
choice-stage-said-no = Said no
choice-stage-looking = Nobody found yet
choice-stage-possible = To decide
choice-stage-verified = To ask
choice-stage-both-consented = To tell
choice-stage-released = Something was told
choice-stage-in-contact = In contact
choice-stage-met = They met
choice-stage-followed-up = Asked afterwards
choice-stage-blocked = Must not be brought together
choice-stage-closed = Ended
