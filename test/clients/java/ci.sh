# Format, documentation, and the jars that Maven Central asks for. The tests have built it with -Xlint:all -Werror.
need javac default-jdk-headless
need mvn maven

java_client() {
  npx prettier --check --plugin prettier-plugin-java --tab-width 4 --print-width 100 'generated/clients/java/**/*.java'
  # A copy, because Maven leaves files in the folder.
  cp -r generated/clients/java "$tools/java"
  mvn --quiet --batch-mode --file "$tools/java" --activate-profiles release verify
  ls "$tools"/java/target/promptcrafter-java-sdk-*-{sources,javadoc}.jar
}
