using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Acinaces.Architecture.Tests.Requirements;

/// <summary>The criteria, and which tests carry their numbers. Read from the sources, so it needs no test to run.</summary>
internal static class RequirementCatalog
{
    public static IReadOnlyList<Requirement> All()
    {
        var proofs = Proofs().ToLookup(p => p.Id, p => p.Test, StringComparer.Ordinal);
        return [.. File.ReadLines(Path.Combine(Repository.Root, "tests/Architecture.Tests/Requirements/requirements.jsonl")).Where(l => l.Length > 0).Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            var id = json.RootElement.GetProperty("id").GetString()!;
            return new Requirement(id, json.RootElement.GetProperty("group").GetString()!, json.RootElement.GetProperty("text").GetString()!, [.. proofs[id].Order(StringComparer.Ordinal)]);
        })];
    }

    public static IEnumerable<(string Id, string Test)> Proofs() =>
        from file in Repository.Sources
        where file.IsTest
        from attribute in file.Syntax.DescendantNodes().OfType<AttributeSyntax>()
        where attribute.Name.ToString() == "Requirement"
        from argument in (IEnumerable<AttributeArgumentSyntax>?)attribute.ArgumentList?.Arguments ?? []
        let id = (argument.Expression as LiteralExpressionSyntax)?.Token.ValueText
        where id is not null
        let owner = attribute.Parent?.Parent
        let type = attribute.Ancestors().OfType<ClassDeclarationSyntax>().First().Identifier.Text
        let method = owner is MethodDeclarationSyntax declaration ? declaration.Identifier.Text : null
        select (id, method is null ? $"{type}" : $"{type}.{method}");
}
