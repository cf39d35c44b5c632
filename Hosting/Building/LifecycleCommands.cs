using Aspire.Hosting.Running;

namespace Aspire.Hosting.Building;

/// <summary>The commands every process has: start, stop, restart.</summary>
internal static class LifecycleCommands
{
    public static void AddTo(IResourceCollection resources)
    {
        foreach (var resource in resources.Where(ProcessRunners.IsProcess))
        {
            Add(resource, KnownResourceCommands.StartCommand, "Start", "Play", StartState, context => Runner(context).StartNowAsync(context.CancellationToken));
            Add(resource, KnownResourceCommands.StopCommand, "Stop", "Stop", StopState, context => Runner(context).StopAsync(context.CancellationToken));
            Add(resource, KnownResourceCommands.RestartCommand, "Restart", "ArrowCounterclockwise", StopState, context => Runner(context).RestartAsync(context.CancellationToken));
        }
    }

    /// <summary>The same commands for a resource that is no process but can be started and stopped all the same.</summary>
    public static void AddTo(IResource resource, Func<CancellationToken, Task> start, Func<CancellationToken, Task> stop, Func<CancellationToken, Task> restart)
    {
        Add(resource, KnownResourceCommands.StartCommand, "Start", "Play", StartState, context => start(context.CancellationToken));
        Add(resource, KnownResourceCommands.StopCommand, "Stop", "Stop", StopState, context => stop(context.CancellationToken));
        Add(resource, KnownResourceCommands.RestartCommand, "Restart", "ArrowCounterclockwise", StopState, context => restart(context.CancellationToken));
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

    private static ProcessRunner Runner(ExecuteCommandContext context) => context.ServiceProvider.GetRequiredService<ProcessRunners>().Of(context.ResourceName);

    private static void Add(
        IResource resource, string name, string displayName, string icon, Func<string?, ResourceCommandState> state, Func<ExecuteCommandContext, Task> act)
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
                await act(context);
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
