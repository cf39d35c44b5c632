namespace Aspire.Hosting.ApplicationModel;

/// <summary>A value for both modes: resolved when running, an expression when publishing.</summary>
public interface IExpressionValue : IValueProvider, IManifestExpressionProvider;
