using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Acinaces.Architecture.Tests;

/// <summary>Names say what a thing knows, and the folder listing is the table of contents.</summary>
public sealed class NamingTests
{
    private static readonly string[] Empty = ["Util", "Utils", "Utility", "Utilities", "Helper", "Helpers", "Manager", "Common", "Misc", "Shared"];

    [Fact]
    public void No_type_or_folder_has_an_empty_name() =>
        Findings.None(
            from file in Repository.Sources
            from name in file.Name.Split('/').SkipLast(1).Concat(Types(file).Select(t => t.Identifier.Text))
            where Empty.Contains(name) || name.EndsWith("Helper", StringComparison.Ordinal) || name.EndsWith("Helpers", StringComparison.Ordinal)
                || name.EndsWith("Utils", StringComparison.Ordinal) || (name.EndsWith("Manager", StringComparison.Ordinal) && name != "SecretsManager")
            select $"{file}: {name}",
            "No Utils, Helpers, Manager, Common, Misc, Shared.");

    [Fact]
    public void Namespaces_equal_folders() =>
        Findings.None(
            from file in Repository.Sources
            // Hosting and its tests follow Aspire's namespaces; see HostingNamespaceTests for their rule.
            where !file.Name.StartsWith("Hosting/", StringComparison.Ordinal) && !file.Name.StartsWith("tests/Hosting.Tests/", StringComparison.Ordinal)
            let declared = file.Syntax.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString()
            where declared is not null && file.Name != "tests/RequirementAttribute.cs"
            let expected = "Acinaces." + string.Join('.', file.Folder.Split('/').SkipWhile(s => s == "tests"))
            where declared != expected
            select $"{file}: {declared}, expected {expected}",
            "A file's namespace is its folder.");

    [Fact]
    public void A_file_holds_one_type_named_after_it() =>
        Findings.None(
            from file in Repository.Sources
            where !file.IsTest && Path.GetFileName(file.Name) != "Program.cs"
            let types = TopLevel(file).ToArray()
            let name = Path.GetFileNameWithoutExtension(file.Name).Split('.')[0]
            // Aspire has IResourceWithParent and IResourceWithParent<T>; the second needs a file name of its own.
            where types.Length > 1 || (types.Length == 1 && types[0] != name && types[0] + "OfT" != name)
            select $"{file}: {string.Join(", ", types)}",
            "One type per file, named after it.");

    [Fact]
    public void There_are_no_regions() =>
        Findings.None(Repository.Sources.Where(f => f.Syntax.DescendantTrivia().Any(t => t.IsKind(SyntaxKind.RegionDirectiveTrivia))).Select(f => f.Name), "No #region.");

    [Fact]
    public void Public_types_are_documented() =>
        Findings.None(
            from file in Repository.Sources
            where !file.IsTest
            from type in Types(file)
            where type.Modifiers.Any(SyntaxKind.PublicKeyword) && type.Parent is BaseNamespaceDeclarationSyntax or CompilationUnitSyntax
            where !type.Modifiers.Any(SyntaxKind.PartialKeyword) || file.Name.EndsWith("/" + type.Identifier.Text + ".cs", StringComparison.Ordinal)
            where type.Modifiers.Any(SyntaxKind.PublicKeyword)
            where !type.GetLeadingTrivia().Any(t => t.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia))
            select $"{file}: {type.Identifier.Text}",
            "Public types are documented.");

    private static IEnumerable<BaseTypeDeclarationSyntax> Types(SourceFile file) => file.Syntax.DescendantNodes().OfType<BaseTypeDeclarationSyntax>();

    private static IEnumerable<string> TopLevel(SourceFile file) =>
        file.Syntax.DescendantNodes().Where(n => n.Parent is BaseNamespaceDeclarationSyntax or CompilationUnitSyntax).Select(n => n switch
        {
            BaseTypeDeclarationSyntax t => t.Identifier.Text,
            DelegateDeclarationSyntax d => d.Identifier.Text,
            _ => null,
        }).OfType<string>().Distinct();
}
