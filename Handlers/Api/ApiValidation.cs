using Acinaces.Domain.Errors;

namespace Acinaces.Handlers.Api;

/// <summary>From the results of validation to answers.</summary>
public static class ApiValidation
{
    /// <summary>The valid value.</summary>
    /// <exception cref="ApiProblemException">VALIDATION_FAILED with every fault.</exception>
    public static T Require<T>(this ValidationResult<T> result) => result switch
    {
        ValidationResult<T>.Valid valid => valid.Value,
        ValidationResult<T>.Invalid invalid => throw new ApiProblemException(ApiProblem.Validation(invalid.Errors)),
        _ => throw new InvalidOperationException("A validation is valid or not."),
    };

    /// <exception cref="ApiProblemException">VALIDATION_FAILED, when any fault was recorded.</exception>
    public static void Require(this Checks checks)
    {
        if (checks.Errors.Count > 0) throw new ApiProblemException(ApiProblem.Validation(checks.Errors));
    }
}
