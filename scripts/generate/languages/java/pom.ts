import type { Model } from '../../contract/model.js'
import { repository } from '../../repository.js'

/**
 * Maven's default plugins with pinned versions, without those that this package doesn't need.
 */
const plugins = [
  ['maven-compiler-plugin', '3.16.0'],
  ['maven-resources-plugin', '3.5.0'],
  ['maven-jar-plugin', '3.5.1'],
  ['maven-install-plugin', '3.2.0'],
]

/** The version of the only dependency. */
export const gsonVersion = '2.15.0'

/** The plugins that create the jars with sources and Javadoc, and their goals. */
const releasePlugins = [
  ['maven-source-plugin', '3.4.0', 'jar-no-fork'],
  ['maven-javadoc-plugin', '3.12.0', 'jar'],
]

const namespace = 'http://maven.apache.org/POM/4.0.0'

/** pom.xml: `mvn package` creates the jar, `mvn install` installs it for other projects on the machine. */
export function renderPom({ title, version, license }: Model): string {
  const attributes = [
    `xmlns="${namespace}"`,
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
    `xsi:schemaLocation="${namespace} https://maven.apache.org/xsd/maven-4.0.0.xsd"`,
  ]
  return `<project ${attributes.join(' ')}>
  <modelVersion>4.0.0</modelVersion>

  <groupId>com.promptcrafter</groupId>
  <artifactId>promptcrafter-java-sdk</artifactId>
  <version>${version}</version>
  <name>${title} for Java</name>
  <description>The Java client of ${title}.</description>
  <url>${repository}</url>
  <licenses>
    <license>
      <name>${license}</name>
      <url>https://spdx.org/licenses/${license}.html</url>
      <distribution>repo</distribution>
    </license>
  </licenses>
  <developers>
    <developer>
      <name>The ${title} authors</name>
      <url>${repository}</url>
    </developer>
  </developers>
  <scm>
    <connection>scm:git:${repository}.git</connection>
    <url>${repository}</url>
  </scm>

  <properties>
    <maven.compiler.release>11</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
    <doclint>all</doclint>
    <maven.javadoc.failOnWarnings>true</maven.javadoc.failOnWarnings>
    <project.build.outputTimestamp>2000-01-01T00:00:00Z</project.build.outputTimestamp>
  </properties>

  <dependencies>
    <dependency>
      <groupId>com.google.code.gson</groupId>
      <artifactId>gson</artifactId>
      <version>${gsonVersion}</version>
    </dependency>
  </dependencies>

  <build>
    <pluginManagement>
      <plugins>
${plugins.map(renderPlugin).join('\n')}
      </plugins>
    </pluginManagement>
    <plugins>
      <plugin>
        <artifactId>maven-compiler-plugin</artifactId>
        <configuration>
          <compilerArgs>
            <arg>-Xlint:all</arg>
            <arg>-Werror</arg>
          </compilerArgs>
        </configuration>
      </plugin>
      <plugin>
        <artifactId>maven-jar-plugin</artifactId>
        <configuration>
          <archive>
            <manifestEntries>
              <Automatic-Module-Name>com.promptcrafter</Automatic-Module-Name>
            </manifestEntries>
          </archive>
        </configuration>
      </plugin>
      <!-- There are no tests here; this keeps Maven from fetching what would run them. -->
      <plugin>
        <artifactId>maven-surefire-plugin</artifactId>
        <executions>
          <execution>
            <id>default-test</id>
            <phase>none</phase>
          </execution>
        </executions>
      </plugin>
    </plugins>
  </build>

  <profiles>
    <!-- \`mvn verify -P release\` adds what Maven Central asks for, except for the signatures. -->
    <profile>
      <id>release</id>
      <build>
        <plugins>
${releasePlugins.map(renderReleasePlugin).join('\n')}
        </plugins>
      </build>
    </profile>
  </profiles>
</project>
`
}

function renderPlugin([name, version]: readonly string[]): string {
  return `        <plugin>
          <artifactId>${name}</artifactId>
          <version>${version}</version>
        </plugin>`
}

function renderReleasePlugin([name, version, goal]: readonly string[]): string {
  return `          <plugin>
            <artifactId>${name}</artifactId>
            <version>${version}</version>
            <executions>
              <execution>
                <goals>
                  <goal>${goal}</goal>
                </goals>
              </execution>
            </executions>
          </plugin>`
}
