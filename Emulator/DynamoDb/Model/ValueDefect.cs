namespace Acinaces.Emulator.DynamoDb.Model;

/// <summary>Why the service refuses a value, in the words of each layer.</summary>
internal sealed record ValueDefect(string Current, string Older)
{
    public static readonly ValueDefect EmptyName = new(DynamoDbMessages.EmptyName);
    public static readonly ValueDefect TooDeep = new(DynamoDbMessages.NestedTooDeep);
    /// <summary>So deep that the service judges the whole request in its older layer.</summary>
    public static readonly ValueDefect FarTooDeep = new(DynamoDbMessages.NestedTooDeep);

    public ValueDefect(string message) : this(message, message)
    {
    }

    /// <summary>The service says no more than this even where it names the place of other defects: in a start key.</summary>
    public bool StandsAlone { get; init; }

    public string In(RequestLayer layer) => layer == RequestLayer.Current ? Current : Older;

    /// <summary>The defect that the service reports of two in one value: the first, but too deep a nesting rather than an empty name.</summary>
    public static ValueDefect First(ValueDefect? earlier, ValueDefect later) =>
        earlier is null || (later.IsDepth && (ReferenceEquals(earlier, EmptyName) || ReferenceEquals(earlier, TooDeep))) ? later : earlier;

    private bool IsDepth => ReferenceEquals(this, TooDeep) || ReferenceEquals(this, FarTooDeep);
}
