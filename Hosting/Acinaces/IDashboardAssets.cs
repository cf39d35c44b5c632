namespace Acinaces.Hosting;

/// <summary>
/// The pages of the dashboard. Register one with <c>builder.Services.AddSingleton&lt;IDashboardAssets&gt;(...)</c>; the host serves it at the root of the
/// dashboard's address, behind the login, and gives <c>/index.html</c> for every path without a dot that is not an API.
/// </summary>
public interface IDashboardAssets
{
    /// <summary>The file at a path such as <c>/index.html</c>, or null.</summary>
    DashboardAsset? Find(string path);
}
