using System.Text.Json;

namespace Acinaces.Infra.Packaging;

/// <summary>What is uploaded for the functions: one archive of our code, which all of them run, and one of the packages it uses.</summary>
/// <param name="Code">The function package.</param>
/// <param name="Layer">The layer.</param>
public sealed record FunctionPackages(Package Code, Package Layer)
{
    private const string ManifestFile = "packages.json";

    /// <summary>The file name of the program within the code, which is what Lambda's <c>Handler</c> names.</summary>
    public const string Handler = HandlersBuild.Program;

    /// <summary>The packages of this repository, in the folder where builds lie. Says on standard error what takes time.</summary>
    public static FunctionPackages Current()
    {
        var sources = SourceTree.Find();
        return UpToDate(sources, DefaultFolder(sources), TimeProvider.System, Console.Error);
    }

    /// <summary>Where packages lie unless somebody says otherwise.</summary>
    public static string DefaultFolder(SourceTree sources) => Path.Combine(sources.Root, "artifacts", "packages");

    /// <summary>The packages of the sources as they are now: those in the folder when they still fit, else made anew.</summary>
    /// <param name="progress">Told in one line what is done and how long it took.</param>
    public static FunctionPackages UpToDate(SourceTree sources, string folder, TimeProvider clock, TextWriter progress)
    {
        // Two builds in one folder would pack each other's halves.
        using var turn = new BuildTurn(folder);
        var fingerprint = sources.Fingerprint(HandlersBuild.Project);
        if (Read(folder, fingerprint) is { } packages) return packages;
        progress.WriteLine($"Packaging {HandlersBuild.Project} ...");
        var started = clock.GetTimestamp();
        packages = Create(sources, folder, fingerprint);
        progress.WriteLine($"Packaged in {clock.GetElapsedTime(started).TotalSeconds:F1} s: {packages.Code}, {packages.Layer}.");
        return packages;
    }

    /// <summary>Compiles and packs.</summary>
    private static FunctionPackages Create(SourceTree sources, string folder, string fingerprint)
    {
        Directory.CreateDirectory(folder);
        var published = Path.Combine(folder, "published");
        HandlersBuild.Publish(sources, Path.Combine(folder, "build"), published);
        if (sources.Fingerprint(HandlersBuild.Project) != fingerprint)
            throw new PackagingException("The sources changed while they were compiled, so nobody can say what the package would hold. Package again.");
        var program = PublishedProgram.Read(published, HandlersBuild.Program);
        var packages = new FunctionPackages(Pack(folder, "functions.zip", program.Own), Pack(folder, "packages.zip", program.Packages));
        var manifest = new PackageManifest(fingerprint, packages.Code.Hash, packages.Layer.Hash);
        File.WriteAllText(Path.Combine(folder, ManifestFile), JsonSerializer.Serialize(manifest, PackagingJson.Default.PackageManifest));
        return packages;
    }

    private static FunctionPackages? Read(string folder, string fingerprint)
    {
        var path = Path.Combine(folder, ManifestFile);
        if (!File.Exists(path) || JsonSerializer.Deserialize(File.ReadAllText(path), PackagingJson.Default.PackageManifest) is not { } manifest) return null;
        if (manifest.Fingerprint != fingerprint) return null;
        var (code, layer) = (Package.Find(folder, "functions.zip"), Package.Find(folder, "packages.zip"));
        return code?.Hash == manifest.Code && layer?.Hash == manifest.Layer ? new FunctionPackages(code, layer) : null;
    }

    private static Package Pack(string folder, string name, IReadOnlyList<PackagedFile> files)
    {
        ReproducibleZip.Write(Path.Combine(folder, name), files);
        return Package.Find(folder, name) ?? throw new PackagingException($"{name} was not written.");
    }
}
