using Acinaces.Domain.Vocabulary;

namespace Acinaces.Domain.Errors;

/// <summary>Collects the faults of an input, field by field.</summary>
public sealed class Checks
{
    private const int MaxTextLength = 128;

    private readonly List<FieldError> _errors = [];

    public IReadOnlyList<FieldError> Errors => _errors;

    public void Add(FieldError error) => _errors.Add(error);

    /// <summary>An id: not blank, at most 128 characters, without <c>#</c>, which joins the parts of composite keys, and without control characters.</summary>
    public void Id(string field, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            Add(FieldError.Required(field));
        else if (value.Length > MaxTextLength)
            Add(FieldError.Exceeded(field, $"{field} has more than {MaxTextLength} characters."));
        else if (value.Any(character => character == '#' || char.IsControl(character)))
            Add(FieldError.Invalid(field, $"{field} contains a character that is not allowed in ids."));
    }

    /// <summary>A name of an enumeration value; the default when it is wrong, with the fault recorded.</summary>
    public TEnum Name<TEnum>(string field, string? value)
        where TEnum : struct, Enum
    {
        if (string.IsNullOrWhiteSpace(value))
            Add(FieldError.Required(field));
        else if (WireName.TryParse<TEnum>(value, out var parsed))
            return parsed;
        else
            Add(FieldError.Invalid(field, $"{field} must be one of {string.Join(", ", WireName.All<TEnum>())}."));
        return default;
    }

    /// <summary>A number above zero and not above the maximum.</summary>
    public void Positive(string field, decimal? value, decimal maximum)
    {
        if (value is null)
            Add(FieldError.Required(field));
        else
            PositiveIfGiven(field, value, maximum);
    }

    /// <summary>As <see cref="Positive"/>, for a number that may be absent.</summary>
    public void PositiveIfGiven(string field, decimal? value, decimal maximum)
    {
        if (value <= 0m)
            Add(FieldError.Invalid(field, $"{field} must be greater than 0."));
        else if (value > maximum)
            Add(FieldError.Exceeded(field, $"{field} must not be greater than {maximum:0.##}."));
    }
}
