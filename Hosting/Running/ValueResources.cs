namespace Aspire.Hosting.Running;

/// <summary>Resolves the resources that are values, and says which are missing.</summary>
internal static class ValueResources
{
    public static async Task PublishAsync(IResource resource, ResourceNotificationService notifications, ResourceLoggerService logs, CancellationToken cancellationToken)
    {
        if (resource is ConnectionStringResource)
        {
            // Its value is known only once others run, so it is not asked for here.
            await PublishActiveAsync(resource, notifications, s => s);
            return;
        }

        try
        {
            var (name, value, secret) = resource switch
            {
                ParameterResource parameter => (KnownProperties.ParameterValue, await parameter.GetValueAsync(cancellationToken), parameter.Secret),
                ExternalServiceResource service => (KnownProperties.Source, await service.GetUrlAsync(cancellationToken), service.UrlParameter is { Secret: true }),
                _ => throw new DistributedApplicationException($"Resource '{resource.Name}' is not a value."),
            };
            await PublishActiveAsync(resource, notifications, s => s with { Properties = SnapshotDefaults.SetProperty(s.Properties, name, value, secret) });
        }
        catch (DistributedApplicationException exception)
        {
            logs.Write(resource, exception.Message, isError: true);
            await notifications.PublishUpdateAsync(resource, s => s with { State = new ResourceStateSnapshot(KnownResourceStates.ValueMissing, KnownResourceStateStyles.Warn) });
        }
    }

    private static Task PublishActiveAsync(IResource resource, ResourceNotificationService notifications, Func<CustomResourceSnapshot, CustomResourceSnapshot> change) =>
        notifications.PublishUpdateAsync(resource, s => change(s) with { State = new ResourceStateSnapshot(KnownResourceStates.Active, KnownResourceStateStyles.Success) });
}
