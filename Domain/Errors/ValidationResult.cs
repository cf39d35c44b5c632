namespace Acinaces.Domain.Errors;

/// <summary>What became of checking an input: a value to go on with, or every fault at once.</summary>
public abstract record ValidationResult<T>
{
    private ValidationResult()
    {
    }

    /// <summary>Nothing is wrong.</summary>
    public sealed record Valid(T Value) : ValidationResult<T>;

    /// <summary>All that is wrong.</summary>
    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : ValidationResult<T>;

    /// <summary>The value when there are no faults, else the faults.</summary>
    public static ValidationResult<T> From(IReadOnlyList<FieldError> errors, Func<T> value) =>
        errors.Count == 0 ? new Valid(value()) : new Invalid(errors);
}
