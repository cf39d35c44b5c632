namespace Acinaces.LibraryRuntime;

/// <summary>Which method answers: <c>Assembly::Namespace.Type::Method</c>.</summary>
internal sealed record HandlerName(string Assembly, string Type, string Method)
{
    /// <exception cref="FormatException">It has not three parts.</exception>
    public static HandlerName Parse(string text) => text.Split("::") is [{ Length: > 0 } assembly, { Length: > 0 } type, { Length: > 0 } method]
        ? new HandlerName(assembly, type, method)
        : throw new FormatException($"The handler '{text}' has not the form Assembly::Namespace.Type::Method.");
}
