namespace Acinaces.Domain.Errors;

/// <summary>The codes a field's fault can have.</summary>
public static class FieldErrorCode
{
    public const string Required = "REQUIRED";

    public const string Invalid = "INVALID";

    public const string Exceeded = "EXCEEDED";
}
