namespace Aspire.Hosting.ApplicationModel;

/// <summary>The resource starts only when somebody asks.</summary>
public sealed class ExplicitStartupAnnotation : IResourceAnnotation;
