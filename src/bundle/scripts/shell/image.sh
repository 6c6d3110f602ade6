# image REPOSITORY TAG OWN PUBLIC
image() {
  step "Image $3"
  if ! there RepositoryNotFoundException aws ecr describe-repositories --repository-names="$1" && would "Make the repository $1"; then
    aws ecr create-repository --repository-name="$1" >"$WORK/made"
    remember_one repositories "$1"
  fi
  if there 'ImageNotFoundException|RepositoryNotFoundException' aws ecr describe-images --repository-name="$1" --image-ids="imageTag=$2"; then
    unchanged 'The image'
  elif would "Copy it from $4, about 4.5 GB"; then
    command -v docker >"$WORK/docker" || fail 'Docker is needed to copy the image. Run this where it is, or push the image yourself.'
    aws ecr get-login-password | docker login --username AWS --password-stdin "${3%%/*}"
    docker pull --platform linux/amd64 "$4"
    docker tag "$4" "$3"
    docker push "$3"
  fi
}
