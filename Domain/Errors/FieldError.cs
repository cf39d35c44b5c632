namespace Acinaces.Domain.Errors;

/// <summary>One fault of one field.</summary>
/// <param name="Field">Name of the member in the request.</param>
/// <param name="Code">One of <see cref="FieldErrorCode"/>.</param>
/// <param name="Message">What is wrong, for people.</param>
public sealed record FieldError(string Field, string Code, string Message)
{
    public static FieldError Required(string field) => new(field, FieldErrorCode.Required, $"{field} is required.");

    public static FieldError Invalid(string field, string message) => new(field, FieldErrorCode.Invalid, message);

    public static FieldError Exceeded(string field, string message) => new(field, FieldErrorCode.Exceeded, message);
}
