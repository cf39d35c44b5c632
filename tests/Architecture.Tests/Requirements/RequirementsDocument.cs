using System.Text;

namespace Acinaces.Architecture.Tests.Requirements;

/// <summary>Writes <c>docs/requirements.md</c>: which criterion is proven by which test, and which is not yet.</summary>
internal static class RequirementsDocument
{
    public static string Write(IReadOnlyList<Requirement> requirements)
    {
        var text = new StringBuilder();
        text.Append("# Requirements and their proofs\n\nGenerated from the `[Requirement]` marks in the tests; do not edit. ");
        text.Append("Regenerate with `UPDATE_GENERATED=1 dotnet test --project tests/Architecture.Tests`.\n\n");
        text.Append($"{requirements.Count(r => r.Proofs.Count > 0)} of {requirements.Count} criteria carry a test.\n");
        foreach (var family in requirements.GroupBy(r => r.Id.Split('-')[0]))
        {
            text.Append($"\n## {family.Key}: {family.Count(r => r.Proofs.Count > 0)} of {family.Count()}\n");
            foreach (var group in family.GroupBy(r => r.Group))
            {
                text.Append($"\n### {group.Key}\n\n| id | criterion | proven by |\n| --- | --- | --- |\n");
                foreach (var requirement in group)
                {
                    text.Append($"| {requirement.Id} | {requirement.Text.Replace("|", "\\|", StringComparison.Ordinal)} | {(requirement.Proofs.Count > 0 ? string.Join("<br>", requirement.Proofs.Select(p => $"`{p}`")) : "not yet")} |\n");
                }
            }
        }
        return text.ToString();
    }
}
