using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace Acinaces.Infra.Packaging;

/// <summary>The repository's sources, as far as a package is made from them.</summary>
/// <param name="Root">The folder of the solution file.</param>
public sealed record SourceTree(string Root)
{
    private const string SolutionFile = "Acinaces.sln";

    private static readonly string[] _settings = ["Directory.Build.props", "Directory.Packages.props", "global.json"];

    /// <summary>The repository around the working directory, else the one this program was built in.</summary>
    /// <exception cref="PackagingException">Neither is within the repository.</exception>
    public static SourceTree Find() =>
        new(Above(Directory.GetCurrentDirectory()) ?? Above(AppContext.BaseDirectory)
            ?? throw new PackagingException($"There is no {SolutionFile} at or above the working directory: run this inside the repository."));

    /// <summary>A fingerprint of everything a project is compiled from: its own sources, those of projects it refers to, and the build's settings.</summary>
    public string Fingerprint(string project)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in ProjectFolders(project).SelectMany(Sources).Concat(_settings).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{file}\n"));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(Path.Combine(Root, file))));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private SortedSet<string> ProjectFolders(string project)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        Visit(project);
        return found;

        void Visit(string folder)
        {
            if (!found.Add(folder)) return;
            var file = XDocument.Load(Path.Combine(Root, folder, $"{folder}.csproj"));
            foreach (var reference in file.Descendants("ProjectReference").Select(element => (string?)element.Attribute("Include")).OfType<string>())
                Visit(Path.GetFileNameWithoutExtension(reference));
        }
    }

    private IEnumerable<string> Sources(string folder) =>
        from path in Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
        let file = Path.GetRelativePath(Root, path).Replace('\\', '/')
        where !file.Split('/').Any(part => part is "bin" or "obj")
        select file;

    private static string? Above(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, SolutionFile)))
            folder = Path.GetDirectoryName(folder);
        return folder;
    }
}
