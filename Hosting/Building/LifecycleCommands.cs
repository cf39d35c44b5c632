using Aspire.Hosting.Running;

namespace Aspire.Hosting.Building;

/// <summary>The commands every process has: start, stop, restart.</summary>
internal static class LifecycleCommands
{
    public static void AddTo(IResourceCollection resources)
    {
        foreach (var resource in resources.Where(ProcessRunners.IsProcess))
        {
            Add(resource, KnownResourceCommands.StartCommand, "Start", "Play", StartState, (runner, cancellationToken) => runner.StartNowAsync(cancellationToken));
            Add(resource, KnownResourceCommands.StopCommand, "Stop", "Stop", StopState, (runner, cancellationToken) => runner.StopAsync(cancellationToken));
            Add(resource, KnownResourceCommands.RestartCommand, "Restart", "ArrowCounterclockwise", StopState, (runner, cancellationToken) => runner.RestartAsync(cancellationToken));
        }
    }

    public static ResourceCommandState StartState(string? state) => state switch
    {
        "Starting" or "Stopping" or "Building" => ResourceCommandState.Disabled,
        null or "NotStarted" or "Waiting" or "Finished" or "Exited" or "FailedToStart" => ResourceCommandState.Enabled,
        _ => ResourceCommandState.Hidden,
    };

    public static ResourceCommandState StopState(string? state) => state switch
    {
        "Running" or "RuntimeUnhealthy" => ResourceCommandState.Enabled,
        "Stopping" => ResourceCommandState.Disabled,
        _ => ResourceCommandState.Hidden,
    };

    private static void Add(
        IResource resource, string name, string displayName, string icon, Func<string?, ResourceCommandState> state, Func<ProcessRunner, CancellationToken, Task> act)
    {
        if (resource.Annotations.OfType<ResourceCommandAnnotation>().Any(c => c.Name == name))
        {
            return;
        }

        resource.Annotations.Add(new ResourceCommandAnnotation(
            name,
            displayName,
            context => state(context.ResourceSnapshot.State?.Text),
            async context =>
            {
                await act(context.ServiceProvider.GetRequiredService<ProcessRunners>().Of(context.ResourceName), context.CancellationToken);
                return CommandResults.Success();
            },
            displayDescription: null,
            parameter: null,
            confirmationMessage: null,
            icon,
            IconVariant.Filled,
            isHighlighted: true));
    }
}
