using System.Xml.Linq;

namespace Acinaces.Architecture.Tests;

/// <summary>Who may reference whom. The table is docs/architecture.md's diagram.</summary>
public sealed class ReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Topology"] = [],
        ["Domain"] = [],
        ["Hosting"] = [],
        ["Emulator"] = [],
        ["Simulators"] = [],
        ["ServiceDefaults"] = [],
        ["LibraryRuntime"] = [],
        ["Dashboard"] = ["Hosting"],
        ["Adapters"] = ["Topology", "Domain"],
        ["Handlers"] = ["Adapters", "ServiceDefaults"],
        ["Infra"] = ["Topology"],
        ["AppHost"] = ["Topology", "Hosting", "Dashboard", "Emulator", "Simulators", "Handlers"],
    };

    private static readonly string[] WithoutPackages = ["Topology", "Domain"];

    [Fact]
    public void Projects_reference_only_what_the_diagram_allows() =>
        Findings.None(
            from path in Repository.Projects
            let project = Path.GetFileNameWithoutExtension(path)
            where Allowed.ContainsKey(project)
            from reference in References(path, "ProjectReference")
            let target = Path.GetFileNameWithoutExtension(reference.Replace('\\', '/'))
            where !Allowed[project].Contains(target)
            select $"{project} references {target}",
            "References follow docs/architecture.md.");

    [Fact]
    public void Topology_and_Domain_use_only_the_base_class_library()
    {
        Findings.None(
            from path in Repository.Projects
            let project = Path.GetFileNameWithoutExtension(path)
            where WithoutPackages.Contains(project)
            from package in References(path, "PackageReference").Concat(References(path, "FrameworkReference"))
            select $"{project} uses package {package}",
            "Topology and Domain have no packages.");
        Findings.None(
            from file in WithoutPackages.SelectMany(Repository.In)
            from line in file.Text.Split('\n')
            where line.StartsWith("using ", StringComparison.Ordinal) && !line.Contains("using System", StringComparison.Ordinal)
                && !line.Contains("Acinaces." + file.Name.Split('/')[0], StringComparison.Ordinal) && !line.StartsWith("using static Acinaces." + file.Name.Split('/')[0], StringComparison.Ordinal)
            select $"{file}: {line.Trim()}",
            "Topology and Domain use only System.*.");
    }

    [Fact]
    public void Every_project_of_the_tree_has_a_row_here() =>
        Findings.None(
            from path in Repository.Projects
            let name = Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')
            where !name.StartsWith("tests/", StringComparison.Ordinal) && !name.StartsWith("IntegrationTests/", StringComparison.Ordinal) && !name.StartsWith("Benchmarks/", StringComparison.Ordinal)
            where !Allowed.ContainsKey(Path.GetFileNameWithoutExtension(path))
            select name,
            "A new project needs its row in the reference table.");

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Load(project).Descendants(kind).Select(e => e.Attribute("Include")?.Value).OfType<string>();
}
