using System.Globalization;

namespace Aspire.Hosting.Publishing;

/// <summary>A value of a variable or an argument as it stands in a manifest: an expression where it is known only at deployment.</summary>
internal static class ManifestValue
{
    public static string Of(object value) => value switch
    {
        IManifestExpressionProvider expression => expression.ValueExpression,
        string text => text,
        bool flag => flag ? "true" : "false",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        IValueProvider => throw new DistributedApplicationException($"A value of type {value.GetType().Name} has no form in a manifest."),
        _ => value.ToString() ?? string.Empty,
    };
}
