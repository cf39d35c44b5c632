using System.Text.Json.Nodes;
using Aspire.Hosting.Publishing;

namespace Aspire.Hosting.Tests.Publishing;

public sealed class ManifestTests
{
    private const string Folder = "/srv/app/manifest";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_project_has_a_relative_path_its_ports_and_what_it_refers_to()
    {
        var builder = Publishing();
        var api = builder.AddProject("api", "/srv/app/Api/Api.csproj", launchProfileName: null).WithHttpEndpoint(port: 5080).WithExternalHttpEndpoints();
        builder.AddProject("web", "/srv/app/Web/Web.csproj", launchProfileName: null).WithReference(api).WithEnvironment("LEVEL", "debug").WithArgs("--api", api.GetEndpoint("http").Property(EndpointProperty.TargetPort));
        await AssertEntryAsync(builder, "api",
            """
            {
              "type": "project.v0",
              "path": "../Api/Api.csproj",
              "env": {
                "OTEL_DOTNET_EXPERIMENTAL_OTLP_EMIT_EXCEPTION_LOG_ATTRIBUTES": "true",
                "OTEL_DOTNET_EXPERIMENTAL_OTLP_EMIT_EVENT_LOG_ATTRIBUTES": "true",
                "OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY": "in_memory",
                "ASPNETCORE_FORWARDEDHEADERS_ENABLED": "true",
                "HTTP_PORTS": "{api.bindings.http.targetPort}"
              },
              "bindings": { "http": { "scheme": "http", "protocol": "tcp", "transport": "http", "port": 5080, "external": true } }
            }
            """);
        var web = await EntryAsync(builder, "web");
        Assert.Equal("""["--api","{api.bindings.http.targetPort}"]""", web["args"]!.ToJsonString());
        Assert.Equal("debug", (string?)web["env"]!["LEVEL"]);
        Assert.Equal("{api.bindings.http.url}", (string?)web["env"]!["services__api__http__0"]);
        Assert.Null(web["env"]!["HTTP_PORTS"]);
        Assert.Null(web["bindings"]);
    }

    [Fact]
    public async Task An_executable_says_what_is_run_where()
    {
        var builder = Publishing();
        builder.AddExecutable("tool", "node", "/srv/app/tools", "index.js");
        await AssertEntryAsync(builder, "tool", """{ "type": "executable.v0", "workingDirectory": "../tools", "command": "node", "args": ["index.js"] }""");
    }

    [Fact]
    public async Task A_secret_is_never_written_and_a_default_only_when_it_was_declared_as_one()
    {
        var builder = Publishing();
        builder.AddParameter("password", "hunter2", secret: true);
        builder.AddParameter("level", "debug", publishValueAsDefault: true);
        builder.AddParameter("region", "eu-central-1");
        await AssertEntryAsync(builder, "password", """{ "type": "parameter.v0", "value": "{password.inputs.value}", "inputs": { "value": { "type": "string", "secret": true } } }""");
        await AssertEntryAsync(builder, "level", """{ "type": "parameter.v0", "value": "{level.inputs.value}", "inputs": { "value": { "type": "string", "default": { "value": "debug" } } } }""");
        await AssertEntryAsync(builder, "region", """{ "type": "parameter.v0", "value": "{region.inputs.value}", "inputs": { "value": { "type": "string" } } }""");
        Assert.DoesNotContain("hunter2", (await ManifestAsync(builder)).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_string_is_an_expression()
    {
        var builder = Publishing();
        var password = builder.AddParameter("password", "hunter2", secret: true);
        builder.AddConnectionString("db", ReferenceExpression.Create($"Host=db;Password={password}"));
        await AssertEntryAsync(builder, "db", """{ "type": "value.v0", "connectionString": "Host=db;Password={password.value}" }""");
    }

    [Fact]
    public async Task What_is_excluded_is_not_there_and_what_has_no_form_says_so()
    {
        var builder = Publishing();
        builder.AddExecutable("hidden", "node", "/srv/app/tools").ExcludeFromManifest();
        builder.AddResource(new Formless("odd"));
        var resources = (await ManifestAsync(builder))["resources"]!.AsObject();
        Assert.Equal(["odd"], resources.Select(resource => resource.Key));
        Assert.Equal("This resource does not support generation in the manifest.", (string?)resources["odd"]!["error"]);
    }

    [Fact]
    public async Task The_file_is_written_where_it_was_asked_for()
    {
        var file = Path.Combine(Path.GetTempPath(), $"acinaces-manifest-{Environment.ProcessId}", "deep", "m.json");
        try
        {
            await Publishing("--output-path", file).Build().RunAsync(Token);
            Assert.Equal("https://json.schemastore.org/aspire-8.0.json", (string?)JsonNode.Parse(await File.ReadAllTextAsync(file, Token))!["$schema"]);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(Path.GetDirectoryName(file))!, recursive: true);
        }
    }

    [Theory]
    [InlineData("--output-path is missing", "--publisher", "manifest")]
    [InlineData("There is no publisher 'docker'", "--publisher", "docker", "--output-path", "/nowhere/x.json")]
    [InlineData("There is no step 'deploy-aws'", "--publisher", "manifest", "--step", "deploy-aws")]
    public async Task What_is_not_offered_is_refused(string refusal, params string[] arguments)
    {
        var application = DistributedApplication.CreateBuilder(["--operation", "publish", .. arguments]).Build();
        Assert.StartsWith(refusal, (await Assert.ThrowsAsync<DistributedApplicationException>(() => application.RunAsync(Token))).Message, StringComparison.Ordinal);
    }

    private static IDistributedApplicationBuilder Publishing(params string[] arguments) =>
        DistributedApplication.CreateBuilder(["--operation", "publish", "--publisher", "manifest", .. arguments]);

    private static async Task AssertEntryAsync(IDistributedApplicationBuilder builder, string name, string expected)
    {
        var entry = await EntryAsync(builder, name);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), entry), entry.ToJsonString());
    }

    private static async Task<JsonNode> EntryAsync(IDistributedApplicationBuilder builder, string name) => (await ManifestAsync(builder))["resources"]![name]!;

    private static async Task<JsonObject> ManifestAsync(IDistributedApplicationBuilder builder)
    {
        var publisher = new ManifestPublisher(new DistributedApplicationModel(builder.Resources), builder.ExecutionContext, builder);
        return await publisher.WriteAsync($"{Folder}/aspire-manifest.json", Token);
    }

    private sealed class Formless(string name) : Resource(name);
}
