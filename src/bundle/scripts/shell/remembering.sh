# remember_one KIND NAME
remember_one() {
  remember --arg kind "$1" --arg name "$2" '.[$kind] = ((.[$kind] // []) + [$name] | unique)'
}
