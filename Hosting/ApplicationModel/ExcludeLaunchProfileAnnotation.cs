namespace Aspire.Hosting.ApplicationModel;

/// <summary>The project starts without any launch profile.</summary>
public sealed class ExcludeLaunchProfileAnnotation : IResourceAnnotation;
