namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>A path as written, such as <c>a.#b[3]</c>.</summary>
internal sealed class DocumentPath
{
    private readonly PathElement[] _elements;
    private readonly bool _hasPlaceholders;
    private readonly ResolvedPath _asWritten;

    public DocumentPath(PathElement[] elements) : this(elements, elements.Any(IsPlaceholder))
    {
    }

    private DocumentPath(PathElement[] elements, bool hasPlaceholders)
    {
        _elements = elements;
        _hasPlaceholders = hasPlaceholders;
        _asWritten = new ResolvedPath(elements);
    }

    /// <summary>The placeholders of names in the path, in their order.</summary>
    public IEnumerable<string> Placeholders => _hasPlaceholders ? _elements.Where(IsPlaceholder).Select(element => element.Name ?? "") : [];

    /// <summary>A top-level attribute by its own name, whatever characters that has.</summary>
    public static DocumentPath OfAttribute(string name) => new([new PathElement(name, 0)], hasPlaceholders: false);

    public ResolvedPath Resolve(ExpressionScope scope) => _hasPlaceholders
        ? new ResolvedPath(Array.ConvertAll(_elements, element => IsPlaceholder(element) ? new PathElement(scope.Name(element.Name ?? ""), 0) : element))
        : _asWritten;

    private static bool IsPlaceholder(PathElement element) => element.Name is ['#', ..];
}
