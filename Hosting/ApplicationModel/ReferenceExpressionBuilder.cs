using System.Globalization;
using System.Text;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Builds a <see cref="ReferenceExpression"/> piece by piece.</summary>
public partial class ReferenceExpressionBuilder
{
    private readonly StringBuilder _format = new();
    private readonly List<IValueProvider> _providers = [];
    private readonly List<string> _expressions = [];
    private readonly List<string?> _stringFormats = [];

    public bool IsEmpty => _format.Length == 0;

    public void Append(in ReferenceExpressionBuilderInterpolatedStringHandler handler)
    {
        // The handler has written into this builder already; the parameter exists to be an interpolated string.
        _ = handler;
    }

    public void AppendLiteral(string value) => _format.Append(value.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));

    public void AppendFormatted(string? value) => AppendFormatted(value, null);

    public void AppendFormatted(string? value, string? format = null)
    {
        if (value is not null)
        {
            AppendLiteral(format is "uri" ? Uri.EscapeDataString(value) : value);
        }
    }

    public void AppendFormatted<T>(T valueProvider)
        where T : IValueProvider, IManifestExpressionProvider => AppendFormatted(valueProvider, null);

    public void AppendFormatted<T>(T valueProvider, string? format)
        where T : IValueProvider, IManifestExpressionProvider
    {
        if (valueProvider is ReferenceExpression inner && format is null)
        {
            AppendExpression(inner);
            return;
        }

        Add(valueProvider, valueProvider.ValueExpression, format);
    }

    public ReferenceExpression Build() => ReferenceExpression.Of(_format.ToString(), [.. _providers], [.. _expressions], [.. _stringFormats]);

    private void Add(IValueProvider provider, string expression, string? format)
    {
        _format.Append(CultureInfo.InvariantCulture, $"{{{_providers.Count}}}");
        _providers.Add(provider);
        _expressions.Add(expression);
        _stringFormats.Add(format);
    }

    // An expression inside an expression is flattened, so that its parts stay visible.
    private void AppendExpression(ReferenceExpression inner)
    {
        var first = _providers.Count;
        var slots = Enumerable.Range(first, inner.ValueProviders.Count).Select(object (i) => $"{{{i}}}").ToArray();
        _format.Append(ReferenceFormat.Renumber(inner.Format, slots));
        for (var i = 0; i < inner.ValueProviders.Count; i++)
        {
            _providers.Add(inner.ValueProviders[i]);
            _expressions.Add(inner.ManifestExpressions[i]);
            _stringFormats.Add(inner.StringFormats[i]);
        }
    }
}
