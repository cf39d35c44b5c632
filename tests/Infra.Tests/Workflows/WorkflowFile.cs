using System.Text.RegularExpressions;

namespace Acinaces.Infra.Tests.Workflows;

/// <summary>A workflow of GitHub Actions, read by the shape our files keep: two spaces a level, one key a line.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Lines">Its lines without comments and empty ones.</param>
internal sealed partial record WorkflowFile(string Name, IReadOnlyList<string> Lines)
{
    private static readonly string _folder = Path.Combine(RepositoryRoot.Path, ".github");

    public static IReadOnlyList<WorkflowFile> Workflows { get; } = [.. Directory.GetFiles(Path.Combine(_folder, "workflows")).Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>Workflows and the actions of our own that they use.</summary>
    public static IReadOnlyList<WorkflowFile> All { get; } = [.. Workflows, .. Directory.GetFiles(Path.Combine(_folder, "actions"), "action.yml", SearchOption.AllDirectories).Select(Read)];

    public static WorkflowFile Named(string name) => Workflows.Single(workflow => workflow.Name == name);

    /// <summary>The jobs by name, each with its own lines.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Jobs => Children(Block(Lines, "jobs:", 0), 2);

    /// <summary>What <c>uses:</c> names anywhere.</summary>
    public IEnumerable<string> Uses => Lines.Select(line => UsesLine().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value);

    /// <summary>The lines of shell that are run.</summary>
    public IEnumerable<string> Commands
    {
        get
        {
            for (var index = 0; index < Lines.Count; index++)
            {
                var match = RunLine().Match(Lines[index]);
                if (!match.Success)
                    continue;
                if (match.Groups[2].Value != "|")
                {
                    yield return match.Groups[2].Value;
                    continue;
                }
                var indent = match.Groups[1].Length;
                while (index + 1 < Lines.Count && Indent(Lines[index + 1]) > indent)
                    yield return Lines[++index].Trim();
            }
        }
    }

    /// <summary>The lines below a key that stands at that indentation. Empty where it does not.</summary>
    public static IReadOnlyList<string> Block(IReadOnlyList<string> lines, string key, int indent)
    {
        var start = lines.ToList().FindIndex(line => Indent(line) == indent && line.Trim() == key);
        return start < 0 ? [] : [.. lines.Skip(start + 1).TakeWhile(line => Indent(line) > indent)];
    }

    private static Dictionary<string, IReadOnlyList<string>> Children(IReadOnlyList<string> lines, int indent) =>
        lines.Where(line => Indent(line) == indent).ToDictionary(line => line.Trim().TrimEnd(':'), line => Block(lines, line.Trim(), indent));

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    private static WorkflowFile Read(string path) => new(
        Path.GetFileName(path), [.. File.ReadAllLines(path).Where(line => line.Trim().Length > 0 && !line.TrimStart().StartsWith('#'))]);

    [GeneratedRegex(@"^\s*(?:- )?uses: (\S+)")]
    private static partial Regex UsesLine();

    [GeneratedRegex(@"^(\s*)(?:- )?run: (.+)$")]
    private static partial Regex RunLine();
}
