using Acinaces.Infra.Assemblies;
using Acinaces.Infra.Tests;
using Acinaces.Topology.Environments;

[assembly: AssemblyFixture(typeof(SynthesizedTemplates))]

namespace Acinaces.Infra.Tests;

/// <summary>The templates of every environment, synthesized once for all tests: the CDK needs seconds and works on one thread.</summary>
public sealed class SynthesizedTemplates
{
    /// <summary>An account id that nobody could take for a default.</summary>
    public const string AccountId = "111122223333";

    public SynthesizedTemplates()
    {
        Folder = Path.Combine(AppContext.BaseDirectory, "cdk.out", $"{Version(typeof(Synthesis))}-{Version(typeof(DeploymentEnvironments))}");
        // The same programs write the same templates, so a second run of the same build only reads them.
        if (!File.Exists(Complete))
        {
            if (Directory.Exists(Path.Combine(AppContext.BaseDirectory, "cdk.out")))
                Directory.Delete(Path.Combine(AppContext.BaseDirectory, "cdk.out"), recursive: true);
            Synthesis.Write(Synthesis.CreateApp(Folder), DeploymentEnvironments.InCloud, AccountId, PlaceholderPackages.In(Path.Combine(AppContext.BaseDirectory, "packages")));
            File.WriteAllText(Complete, string.Empty);
        }
        Assembly = CloudAssembly.Read(Folder);
    }

    /// <summary>Where the cloud assembly lies.</summary>
    public string Folder { get; }

    public CloudAssembly Assembly { get; }

    private string Complete => Path.Combine(Folder, "complete");

    /// <summary>A stack by environment and name, for example <c>test</c> and <c>keys</c>.</summary>
    public StackTemplate Stack(string environment, string stack)
    {
        var name = $"acinaces-{environment}-{stack}";
        return Assembly.Stacks.FirstOrDefault(known => known.Name == name)
            ?? throw new KeyNotFoundException($"There is no stack {name}. Known: {string.Join(", ", Assembly.Stacks.Select(known => known.Name))}.");
    }

    private static Guid Version(Type type) => type.Assembly.ManifestModule.ModuleVersionId;
}
