using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Acinaces.Infra.Packaging;
using Acinaces.Testing;

namespace Acinaces.Infra.Tests.Packaging;

/// <summary>The real archives, compiled from this repository, unpacked as Lambda unpacks them, and called.</summary>
[Trait("Category", "Slow")]
public sealed class PackagedFunctionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("acinaces-packaged-").FullName;

    [Fact]
    [Requirement("INF-6.10")]
    public async Task A_packaged_function_runs_with_its_own_code_in_one_folder_and_packages_in_the_layer()
    {
        var output = new StringWriter();
        var sources = new SourceTree(RepositoryRoot.Path);
        var packages = FunctionPackages.UpToDate(sources, FunctionPackages.DefaultFolder(sources), TimeProvider.System, output);
        ZipFile.ExtractToDirectory(packages.Code.Path, Path.Combine(_folder, "task"));
        ZipFile.ExtractToDirectory(packages.Layer.Path, Path.Combine(_folder, "opt"));
        Assert.Equal(
            ["Acinaces.Adapters.dll", "Acinaces.Domain.dll", "Acinaces.ServiceDefaults.dll", "Acinaces.Topology.dll", "bootstrap.deps.json", "bootstrap.dll", "bootstrap.runtimeconfig.json"],
            Directory.GetFiles(Path.Combine(_folder, "task")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Empty(Directory.GetFiles(Path.Combine(_folder, "opt"), "Acinaces.*", SearchOption.AllDirectories));

        var answer = await CallAsync("health", TestContext.Current.CancellationToken);

        Assert.Equal(200, (int)answer["statusCode"]!);
    }

    [Fact]
    public void Another_folder_makes_the_same_archives()
    {
        var sources = new SourceTree(RepositoryRoot.Path);
        var first = FunctionPackages.UpToDate(sources, FunctionPackages.DefaultFolder(sources), TimeProvider.System, TextWriter.Null);
        var second = FunctionPackages.UpToDate(sources, Path.Combine(_folder, "elsewhere"), TimeProvider.System, TextWriter.Null);
        Assert.Equal((first.Code.Hash, first.Layer.Hash), (second.Code.Hash, second.Layer.Hash));
    }

    /// <summary>Starts the function as Lambda's .NET runtime does, gives it one call, and hands back the answer.</summary>
    private async Task<JsonObject> CallAsync(string function, CancellationToken cancellationToken)
    {
        using var runtime = new HttpListener();
        var authority = $"localhost:{FreePort()}";
        runtime.Prefixes.Add($"http://{authority}/");
        runtime.Start();
        using var process = Start(function, authority);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(TimeSpan.FromSeconds(60));
            while (true)
            {
                var context = await runtime.GetContextAsync().WaitAsync(limit.Token);
                if (context.Request.HttpMethod == "GET")
                {
                    context.Response.Headers["Lambda-Runtime-Aws-Request-Id"] = "call-1";
                    context.Response.Headers["Lambda-Runtime-Deadline-Ms"] = $"{DateTimeOffset.UtcNow.AddSeconds(30).ToUnixTimeMilliseconds()}";
                    context.Response.Headers["Lambda-Runtime-Invoked-Function-Arn"] = $"arn:aws:lambda:eu-central-1:111122223333:function:{function}";
                    await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(_call), limit.Token);
                    context.Response.Close();
                    continue;
                }
                Assert.EndsWith("/invocation/call-1/response", context.Request.Url!.AbsolutePath, StringComparison.Ordinal);
                using var reader = new StreamReader(context.Request.InputStream);
                return JsonNode.Parse(await reader.ReadToEndAsync(limit.Token))!.AsObject();
            }
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"The function did not answer. It said: {await errors}");
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private Process Start(string function, string authority)
    {
        var settings = Path.Combine(_folder, "task", "bootstrap.runtimeconfig.json");
        // On Lambda the layer lies in /opt, where no test may write.
        File.WriteAllText(settings, File.ReadAllText(settings).Replace("/opt/packages", Path.Combine(_folder, "opt", "packages"), StringComparison.Ordinal));
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(_folder, "task", $"{FunctionPackages.Handler}.dll")]) { RedirectStandardError = true };
        start.Environment["AWS_LAMBDA_RUNTIME_API"] = authority;
        start.Environment["_HANDLER"] = FunctionPackages.Handler;
        start.Environment["ACINACES_FUNCTION"] = function;
        start.Environment["ENVIRONMENT"] = "test";
        start.Environment["LOG_LEVEL"] = "INFO";
        // Otherwise the runtime could take packages from this machine's own cache, and a missing one would go unnoticed.
        start.Environment["NUGET_PACKAGES"] = Path.Combine(_folder, "nothing");
        return Process.Start(start) ?? throw new InvalidOperationException("'dotnet' could not be started.");
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private const string _call = """
        {"httpMethod":"GET","resource":"/health","path":"/health","headers":{},"requestContext":{"resourcePath":"/health","httpMethod":"GET","requestId":"call-1","stage":"live"}}
        """;

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
