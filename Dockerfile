# The portal as an image: built from source, in layers that change seldom first, run by a user without rights.
#   docker build -t liandong .
# With a jar that exists already, no JDK is needed:
#   docker build -t liandong --build-arg BUILD_IMAGE=eclipse-temurin:17-jre --build-arg JAR=target/liandong-0.1.0-SNAPSHOT.jar .
ARG BUILD_IMAGE=eclipse-temurin:17-jdk
ARG RUN_IMAGE=eclipse-temurin:17-jre

FROM ${BUILD_IMAGE} AS build
ARG JAR=
WORKDIR /build
COPY . .
# The servers for the demo on other systems have no use here.
RUN if [ -z "${JAR}" ]; then ./mvnw -B -q package -DskipTests && JAR=$(ls target/liandong-*.jar); fi \
 && cp "${JAR}" /build/liandong.jar \
 && java -Djarmode=tools -jar /build/liandong.jar extract --layers --destination /layers \
 && rm -f /layers/dependencies/lib/embedded-postgres-binaries-*

FROM ${RUN_IMAGE}
RUN useradd --system --uid 10001 --no-create-home --home-dir /portal liandong \
 && mkdir -p /portal /data && chown liandong /data
WORKDIR /portal
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
COPY deploy/health /usr/local/bin/health
USER liandong
ENV LIANDONG_DATA=/data \
    LANG=C.UTF-8 \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8"
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s --retries=4 CMD ["health"]
ENTRYPOINT ["java", "-jar", "liandong.jar"]
