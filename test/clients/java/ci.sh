# Format, documentation. The tests have built it with -Xlint:all -Werror.
need javac default-jdk-headless
need mvn maven

java_client() {
  npx prettier --check --plugin prettier-plugin-java --tab-width 4 --print-width 100 'generated/clients/java/**/*.java'
  local google=~/.m2/repository/com/google
  classes=$(find "$google/code/gson" "$google/errorprone" -name '*.jar' | paste -sd:)
  javadoc -quiet -Xdoclint:all -Werror -d "$tools/javadoc" -cp "$classes" \
    generated/clients/java/src/main/java/com/promptcrafter/*.java
}
