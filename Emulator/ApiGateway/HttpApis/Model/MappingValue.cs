using System.Text.RegularExpressions;

namespace Acinaces.Emulator.ApiGateway.HttpApis.Model;

/// <summary>What a mapping puts in: one expression such as <c>$request.path</c>, or text with expressions such as <c>${context.stage}</c> in it.</summary>
internal static partial class MappingValue
{
    /// <summary>The expressions in it, without dollar and braces.</summary>
    public static IEnumerable<string> ExpressionsIn(string value) => IsExpression(value) ? [value[1..]] : InBraces().Matches(value).Select(match => match.Groups[1].Value);

    /// <param name="valueOf">Gives the value of an expression. Absent: there is none.</param>
    /// <returns>Absent: it is one expression, which has no value.</returns>
    public static string? Expand(string value, Func<string, string?> valueOf) => IsExpression(value) ? valueOf(value[1..]) : InBraces().Replace(value, match => valueOf(match.Groups[1].Value) ?? "");

    private static bool IsExpression(string value) => value.StartsWith('$') && !value.StartsWith("${", StringComparison.Ordinal);

    [GeneratedRegex(@"\$\{([^}]*)\}")]
    private static partial Regex InBraces();
}
