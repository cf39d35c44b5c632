using System.Text;
using System.Text.Json.Nodes;

namespace Acinaces.Infra.Packaging;

/// <summary>A program as <c>dotnet publish</c> left it, divided into our own files and those of packages.</summary>
/// <remarks>
/// The functions' own code changes with every commit and its packages hardly ever, so the two travel apart: packages as a layer, which
/// all functions have in common, in the folders of NuGet's own cache, where the runtime looks when the program says so.
/// </remarks>
/// <param name="Own">What the function package holds.</param>
/// <param name="Packages">What the layer holds.</param>
public sealed record PublishedProgram(IReadOnlyList<PackagedFile> Own, IReadOnlyList<PackagedFile> Packages)
{
    /// <summary>The folder within the layer, and below <c>/opt</c> once Lambda has unpacked it.</summary>
    public const string PackageFolder = "packages";

    /// <summary>Reads the folder a program was published to.</summary>
    /// <param name="folder">The output of <c>dotnet publish</c>, framework-dependent and for no particular processor.</param>
    /// <param name="program">Name of the program's assembly.</param>
    /// <exception cref="PackagingException">The folder does not hold what the program's manifest lists.</exception>
    public static PublishedProgram Read(string folder, string program)
    {
        var packaged = AssetsOfPackages(folder, program);
        var missing = packaged.Keys.Where(file => !File.Exists(Path.Combine(folder, file))).ToArray();
        if (missing.Length > 0)
            throw new PackagingException($"{program}.deps.json lists files that were not published: {string.Join(", ", missing)}.");
        var settings = $"{program}.runtimeconfig.json";
        PackagedFile[] own =
        [
            .. from path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
               let file = Path.GetRelativePath(folder, path).Replace('\\', '/')
               where !packaged.ContainsKey(file)
               select new PackagedFile(file, file == settings ? WithProbing(path) : File.ReadAllBytes(path)),
        ];
        return new PublishedProgram(own, [.. packaged.Select(asset => new PackagedFile(asset.Value, File.ReadAllBytes(Path.Combine(folder, asset.Key))))]);
    }

    /// <summary>For each published file that comes from a package: its place in NuGet's cache.</summary>
    private static Dictionary<string, string> AssetsOfPackages(string folder, string program)
    {
        var manifest = Json(Path.Combine(folder, $"{program}.deps.json"));
        var libraries = manifest["libraries"]!.AsObject();
        var assets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, library) in manifest["targets"]![(string)manifest["runtimeTarget"]!["name"]!]!.AsObject())
        {
            if ((string?)libraries[name]?["type"] != "package") continue;
            var home = (string?)libraries[name]!["path"] ?? throw new PackagingException($"{program}.deps.json does not say where {name} lies in the package cache.");
            foreach (var (asset, _) in library!["runtime"]?.AsObject() ?? [])
                assets[asset.Split('/')[^1]] = $"{PackageFolder}/{home}/{asset}";
            foreach (var (asset, _) in library["runtimeTargets"]?.AsObject() ?? [])
                assets[asset] = $"{PackageFolder}/{home}/{asset}";
        }
        return assets;
    }

    private static byte[] WithProbing(string path)
    {
        var settings = Json(path);
        settings["runtimeOptions"]!["additionalProbingPaths"] = new JsonArray($"/opt/{PackageFolder}");
        return Encoding.UTF8.GetBytes(settings.ToJsonString());
    }

    private static JsonObject Json(string path) => JsonNode.Parse(File.ReadAllText(path))!.AsObject();
}
