using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aspire.Hosting.Building;

/// <summary>Reads a project's launch settings and turns the chosen profile into endpoints.</summary>
internal static partial class LaunchProfiles
{
    public static void Apply<T>(IResourceBuilder<T> builder, IProjectMetadata metadata)
        where T : ProjectResource
    {
        if (Find(builder.Resource, metadata) is not { } found)
        {
            return;
        }

        builder.WithAnnotation(new ChosenLaunchProfileAnnotation(found.Name, found.Profile));
        var urls = (found.Profile.ApplicationUrl ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var number = new Dictionary<string, int>();
        foreach (var url in urls.Select(u => new Uri(u.Replace("*", "localhost", StringComparison.Ordinal).Replace("+", "localhost", StringComparison.Ordinal))))
        {
            var n = number[url.Scheme] = number.GetValueOrDefault(url.Scheme) + 1;
            builder.WithEndpoint(n == 1 ? url.Scheme : $"{url.Scheme}{n}", endpoint =>
            {
                endpoint.Port = url.Port;
                endpoint.UriScheme = url.Scheme;
                endpoint.Transport = "http";
                endpoint.TargetHost = url.Host;
            });
        }
    }

    private static (string Name, LaunchProfile Profile)? Find(IResource resource, IProjectMetadata metadata)
    {
        if (resource.HasAnnotationOfType<ExcludeLaunchProfileAnnotation>())
        {
            return null;
        }

        var settings = metadata.LaunchSettings ?? Read(metadata.ProjectPath);
        if (resource.TryGetLastAnnotation<LaunchProfileAnnotation>(out var named))
        {
            return settings is not null && settings.Profiles.TryGetValue(named.LaunchProfileName, out var profile)
                ? (named.LaunchProfileName, profile)
                : throw new DistributedApplicationException($"The launch profile '{named.LaunchProfileName}' of resource '{resource.Name}' does not exist in its launchSettings.json.");
        }

        var first = settings?.Profiles.FirstOrDefault(p => string.Equals(p.Value.CommandName, "Project", StringComparison.OrdinalIgnoreCase));
        return first is { Key: not null } chosen ? (chosen.Key, chosen.Value) : null;
    }

    private static LaunchSettings? Read(string projectPath)
    {
        var file = Path.Combine(Path.GetDirectoryName(projectPath)!, "Properties", "launchSettings.json");
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            using var stream = File.OpenRead(file);
            return JsonSerializer.Deserialize(stream, LaunchSettingsJson.Default.LaunchSettings);
        }
        catch (JsonException exception)
        {
            throw new DistributedApplicationException($"The file '{file}' is not valid: {exception.Message}", exception);
        }
    }

    [JsonSourceGenerationOptions(ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true)]
    [JsonSerializable(typeof(LaunchSettings))]
    private sealed partial class LaunchSettingsJson : JsonSerializerContext;
}
