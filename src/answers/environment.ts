import { z } from 'zod'
import { text } from './text'

/** AWS shapes: mwaa.md §5.2 and §7 (read from the AWS API models). */
export const environmentSchema = z.strictObject({
  release: text({
    like: 'an Airflow release such as 2.10.3',
    pattern: /^\d{1,2}\.\d{1,2}\.\d{1,2}$/,
    understand: (pasted) => pasted.replace(/^(?:apache-airflow==|v)/i, ''),
  }),
  name: text({
    like: 'the environment name: a letter, then letters, digits, - or _, at most 80',
    pattern: /^[a-zA-Z][0-9a-zA-Z_-]*$/,
    max: 80,
    understand: (pasted) => pasted.replace(/^arn:aws[a-z-]*:airflow:.*:environment\//, ''),
  }),
  region: text({ like: 'an AWS region such as us-east-2', pattern: /^[a-z]{2,4}(?:-[a-z]+)+-\d{1,2}$/, max: 25 }),
  account: text({
    like: 'the AWS account: 12 digits',
    pattern: /^\d{12}$/,
    understand: (pasted) => pasted.replace(/^(\d{4})-(\d{4})-(\d{4})$/, '$1$2$3'),
  }),
  bucket: text({
    like: 'the bucket name: 3 to 63 of a-z, 0-9, . and -',
    pattern: /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
    understand: (pasted) => pasted.replace(/^(?:s3:\/\/|arn:aws[a-z-]*:s3:::)/, '').replace(/\/.*$/, ''),
  }),
  executionRole: text({
    like: 'the ARN of the execution role: arn:aws:iam::123456789012:role/name',
    pattern: /^arn:aws(?:-[a-z]+)*:iam::\d{12}:role\/(?:[\w+=,.@-]+\/)*[\w+=,.@-]{1,64}$/,
    max: 1224,
  }),
  class: z.enum(['mw1.micro', 'mw1.small', 'mw1.medium', 'mw1.large', 'mw1.xlarge', 'mw1.2xlarge'], {
    error: 'Choose an environment class such as mw1.medium.',
  }),
})
