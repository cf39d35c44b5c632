namespace Aspire.Hosting.ApplicationModel;

/// <summary>Marks a parameter that becomes the name of an endpoint.</summary>
[AttributeUsage(AttributeTargets.Parameter, AllowMultiple = false)]
public sealed class EndpointNameAttribute : Attribute, IModelNameParameter;
