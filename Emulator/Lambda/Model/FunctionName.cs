using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Lambda.Model;

/// <summary>What a request's <c>FunctionName</c> and <c>Qualifier</c> address: a function of an account and region, and one of its versions or aliases.</summary>
/// <param name="Qualifier">Version number, alias or <c>$LATEST</c>. Absent: the request named none.</param>
internal readonly record struct FunctionName(string AccountId, string Region, string Name, string? Qualifier)
{
    /// <summary>ARN without qualifier; the key of a function everywhere in this service.</summary>
    public string Arn => $"arn:aws:lambda:{Region}:{AccountId}:function:{Name}";

    public string QualifiedArn => Qualifier is null ? Arn : $"{Arn}:{Qualifier}";

    /// <summary>Reads a name (<c>orders</c>, <c>orders:live</c>), a partial ARN (<c>123456789012:function:orders</c>) or a full one.</summary>
    /// <exception cref="AwsErrorException">ValidationException: it is none of these. InvalidParameterValueException: two different qualifiers.</exception>
    public static FunctionName Parse(string? text, Caller caller, string? qualifier = null)
    {
        var parts = (text ?? "").Split(':');
        var (account, region, rest) = parts switch
        {
            ["arn", _, "lambda", var r, var a, "function", .. var tail] => (a, r, tail),
            [var a, "function", .. var tail] => (a, caller.Region, tail),
            ["function", .. var tail] => (caller.AccountId, caller.Region, tail),
            _ => (caller.AccountId, caller.Region, parts),
        };
        if (rest.Length is 0 or > 2 || !IsName(rest[0]) || rest.Length == 2 && rest[1].Length == 0)
        {
            throw LambdaErrors.Constraint(
                text ?? "", "functionName", "Member must satisfy regular expression pattern: (arn:(aws[a-zA-Z-]*)?:lambda:)?([a-z]{2}(-gov)?-[a-z]+-\\d{1}:)?(\\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\\$LATEST|[a-zA-Z0-9-_]+))?");
        }
        var inName = rest.Length == 2 ? rest[1] : null;
        if (inName is not null && qualifier is not null && inName != qualifier)
        {
            throw LambdaErrors.Invalid("The derived qualifier from the function name does not match the specified qualifier.");
        }
        return new FunctionName(account, region, rest[0], qualifier ?? inName);
    }

    private static bool IsName(string name)
    {
        foreach (var letter in name)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('-' or '_')) return false;
        }
        return name.Length is > 0 and <= 64;
    }
}
