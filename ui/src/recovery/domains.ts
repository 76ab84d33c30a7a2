// The twelve parts of life of the self-reliance assessment, in the order in which they are asked.
export const DOMAINS = [
  'housing', 'work', 'income', 'food', 'health-care', 'physical-health', 'mental-health', 'education-language', 'safety', 'legal-papers', 'social-ties',
  'community',
] as const

export const SCORES = [1, 2, 3, 4, 5] as const
