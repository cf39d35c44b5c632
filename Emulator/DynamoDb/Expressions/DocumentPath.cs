namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>A path as written, such as <c>a.#b[3]</c>.</summary>
internal sealed class DocumentPath(PathElement[] elements)
{
    private readonly bool _hasPlaceholders = elements.Any(element => element.Name is ['#', ..]);
    private readonly ResolvedPath _asWritten = new(elements);

    public ResolvedPath Resolve(ExpressionScope scope) => _hasPlaceholders
        ? new ResolvedPath(Array.ConvertAll(elements, element => element.Name is ['#', ..] ? new PathElement(scope.Name(element.Name), 0) : element))
        : _asWritten;
}
