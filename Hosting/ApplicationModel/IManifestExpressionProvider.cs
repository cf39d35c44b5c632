namespace Aspire.Hosting.ApplicationModel;

/// <summary>A value that stands in a manifest as an expression such as <c>{api.bindings.http.url}</c>.</summary>
public interface IManifestExpressionProvider
{
    string ValueExpression { get; }
}
