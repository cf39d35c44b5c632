namespace Acinaces.Architecture.Tests.Requirements;

/// <summary>The generated page is true, and no test claims a criterion that does not exist.</summary>
public sealed class RequirementsDocumentTests
{
    private static readonly string Page = Path.Combine(Repository.Root, "docs/requirements.md");

    [Fact]
    public void The_page_equals_what_the_tests_claim()
    {
        var written = RequirementsDocument.Write(RequirementCatalog.All());
        if (Environment.GetEnvironmentVariable("UPDATE_GENERATED") == "1") File.WriteAllText(Page, written);
        Assert.True(File.Exists(Page) && File.ReadAllText(Page).ReplaceLineEndings("\n") == written,
            "docs/requirements.md is out of date: run UPDATE_GENERATED=1 dotnet test --project tests/Architecture.Tests");
    }

    [Fact]
    public void Every_claimed_criterion_exists()
    {
        var known = RequirementCatalog.All().Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        Findings.None(RequirementCatalog.Proofs().Where(p => !known.Contains(p.Id)).Select(p => $"{p.Test} claims {p.Id}"), "A claimed criterion exists.");
    }
}
