namespace Aspire.Hosting.Running;

/// <summary>How soon to check again: at once while starting, so that a start costs no waiting; rarely once healthy.</summary>
internal sealed class HealthPace
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(15);
    private static readonly TimeSpan Slowest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan WhenHealthy = TimeSpan.FromSeconds(30);

    private TimeSpan _delay = First;

    public TimeSpan Next(bool healthy)
    {
        if (healthy)
        {
            _delay = TimeSpan.FromSeconds(1);
            return WhenHealthy;
        }

        var delay = _delay;
        var longer = delay * 1.25;
        _delay = longer < Slowest ? longer : Slowest;
        return delay;
    }
}
