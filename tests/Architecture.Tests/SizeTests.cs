using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Acinaces.Architecture.Tests;

/// <summary>Small rooms: a file fits in the head, a method on the screen.</summary>
public sealed class SizeTests
{
    private const int LongestFile = 400;
    private const int LongestMethod = 60;
    private const int MostConstructorParameters = 7;

    private static readonly string[] LongerConstructors =
    [
        // Aspire's own signatures.
        "Hosting/ApplicationModel/EndpointAnnotation.cs",
        "Hosting/ApplicationModel/ResourceCommandAnnotation.cs",
        // Roots that the container composes; nobody calls them by hand.
        "Hosting/ResourceService/DashboardServer.cs",
        "Hosting/Running/ApplicationOrchestrator.cs",
    ];

    [Fact]
    public void Files_have_at_most_400_lines() =>
        Findings.None(Repository.Sources.Where(f => f.Lines > LongestFile).Select(f => $"{f}: {f.Lines} lines"), $"A file has at most {LongestFile} lines.");

    [Fact]
    public void Methods_have_at_most_60_lines() =>
        Findings.None(
            from file in Repository.Sources
            from member in file.Syntax.DescendantNodes()
            where member is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax
            let lines = Lines(member)
            where lines > LongestMethod
            select $"{file}: {Name(member)} has {lines} lines",
            $"A method has at most {LongestMethod} lines.");

    [Fact]
    public void Constructors_have_at_most_7_parameters() =>
        Findings.None(
            from file in Repository.Sources
            where !file.IsTest && !LongerConstructors.Contains(file.Name)
            from node in file.Syntax.DescendantNodes()
            let parameters = node switch
            {
                ConstructorDeclarationSyntax c => c.ParameterList.Parameters.Count,
                ClassDeclarationSyntax { ParameterList: { } list } => list.Parameters.Count,
                _ => 0,
            }
            where parameters > MostConstructorParameters
            select $"{file}: {parameters} parameters",
            $"A constructor has at most {MostConstructorParameters} parameters.");

    // A member's size is its code: from its first token, so documentation and attributes above it are free.
    private static int Lines(SyntaxNode node)
    {
        var body = node switch
        {
            BaseMethodDeclarationSyntax m => (SyntaxNode?)m.Body ?? m.ExpressionBody,
            AccessorDeclarationSyntax a => (SyntaxNode?)a.Body ?? a.ExpressionBody,
            LocalFunctionStatementSyntax l => (SyntaxNode?)l.Body ?? l.ExpressionBody,
            _ => null,
        };
        if (body is null) return 0;
        var span = body.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }

    private static string Name(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax m => m.Identifier.Text,
        ConstructorDeclarationSyntax c => c.Identifier.Text,
        LocalFunctionStatementSyntax l => l.Identifier.Text,
        _ => node.GetFirstToken().Text,
    };
}
