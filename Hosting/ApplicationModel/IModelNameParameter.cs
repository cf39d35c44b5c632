namespace Aspire.Hosting.ApplicationModel;

/// <summary>A parameter that names something of the model.</summary>
public interface IModelNameParameter;
