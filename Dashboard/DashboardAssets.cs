using System.Collections.Frozen;
using System.Reflection;
using Acinaces.Hosting;

namespace Acinaces.Dashboard;

/// <summary>The dashboard's pages, embedded in this assembly by the build.</summary>
internal sealed class DashboardAssets : IDashboardAssets
{
    private const string Prefix = "app/";

    private readonly FrozenDictionary<string, DashboardAsset> _files = Read().ToFrozenDictionary(f => f.Path, f => f.Asset, StringComparer.Ordinal);

    public DashboardAsset? Find(string path) => _files.GetValueOrDefault(path);

    private static IEnumerable<(string Path, DashboardAsset Asset)> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var content = new MemoryStream();
            stream.CopyTo(content);
            var path = "/" + name[Prefix.Length..].Replace('\\', '/');
            // The build puts a hash into the names under assets/, so what has such a name never changes.
            yield return (path, new DashboardAsset(ContentType(path), content.ToArray(), path.StartsWith("/assets/", StringComparison.Ordinal)));
        }
    }

    private static string ContentType(string path) => Path.GetExtension(path) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };
}
