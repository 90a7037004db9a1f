import type { Model } from '../../contract/model.js'

/**
 * The plugins that Maven takes by itself, at versions that do not change; those that this package has no use for are
 * left out.
 */
const plugins = [
  ['maven-compiler-plugin', '3.16.0'],
  ['maven-resources-plugin', '3.5.0'],
  ['maven-jar-plugin', '3.5.1'],
  ['maven-install-plugin', '3.2.0'],
]

/** Of the one dependency. */
export const gsonVersion = '2.15.0'

const namespace = 'http://maven.apache.org/POM/4.0.0'

/** pom.xml: `mvn package` makes the jar, `mvn install` puts it where other projects of the machine find it. */
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
  <licenses>
    <license>
      <name>${license}</name>
    </license>
  </licenses>

  <properties>
    <maven.compiler.release>17</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
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
</project>
`
}

function renderPlugin([name, version]: readonly string[]): string {
  return `        <plugin>
          <artifactId>${name}</artifactId>
          <version>${version}</version>
        </plugin>`
}
