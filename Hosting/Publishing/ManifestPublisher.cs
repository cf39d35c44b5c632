using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aspire.Hosting.Publishing;

/// <summary>Writes the application down as a manifest instead of running it.</summary>
internal sealed class ManifestPublisher(DistributedApplicationModel model, DistributedApplicationExecutionContext execution, IDistributedApplicationBuilder builder)
{
    private const string Schema = "https://json.schemastore.org/aspire-8.0.json";

    private const string Step = "publish-manifest";

    // Plus signs and quotes of expressions stay readable; nobody puts a manifest into a page.
    private static readonly JsonSerializerOptions _readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the file that <c>--output-path</c> names.</summary>
    /// <exception cref="DistributedApplicationException">What was asked for is not offered.</exception>
    public async Task PublishAsync(CancellationToken cancellationToken)
    {
        if (execution.PublisherName != "manifest")
        {
            throw new DistributedApplicationException($"There is no publisher '{execution.PublisherName}'. The only one is manifest.");
        }

        if (builder.Configuration["Pipeline:Step"] is { } step && step is not (Step or "publish"))
        {
            throw new DistributedApplicationException($"There is no step '{step}'. The only one is {Step}.");
        }

        if (builder.Configuration["Pipeline:ListSteps"] is not (null or "false"))
        {
            Console.Out.WriteLine(Step);
            return;
        }

        var path = Path.GetFullPath(builder.Configuration["Pipeline:OutputPath"]
            ?? throw new DistributedApplicationException("--output-path is missing: it names the file the manifest is written to."));
        if (Directory.Exists(path))
        {
            path = Path.Combine(path, "aspire-manifest.json");
        }

        var manifest = await WriteAsync(path, cancellationToken);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, manifest.ToJsonString(_readable) + "\n", cancellationToken);
        Console.Out.WriteLine($"Published manifest to: {path}");
    }

    /// <summary>The manifest as it would stand in a file of that name.</summary>
    public async Task<JsonObject> WriteAsync(string path, CancellationToken cancellationToken)
    {
        var resources = new JsonObject();
        var entries = new ManifestEntries(execution, Path.GetDirectoryName(path)!);
        foreach (var resource in model.Resources.Where(r => !r.IsExcludedFromPublish()))
        {
            if (await entries.OfAsync(resource, cancellationToken) is { } entry)
            {
                resources[resource.Name] = entry;
            }
        }

        return new JsonObject { ["$schema"] = Schema, ["resources"] = resources };
    }
}
