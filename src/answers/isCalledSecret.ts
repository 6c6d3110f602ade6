// The last two are Kafka's and its schema registry's: `basic.auth.user.info` is user:password.
const SECRET_KEY =
  /pass(?:word|phrase|wd)?$|pwd|secret|token$|private_?key|api_?key|access_?key|credential|user\.info$|jaas\.config$/i

/** Whether what stands under a key of a free setting is, by the key's name, the value of a secret. */
export const isCalledSecret = (key: string) => SECRET_KEY.test(key)
