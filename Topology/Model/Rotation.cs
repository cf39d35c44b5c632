namespace Acinaces.Topology.Model;

/// <summary>How the value of a secret is renewed, and how often. A closed set.</summary>
public abstract record Rotation
{
    /// <summary>What a person, or Secrets Manager's repeated tries, may take beyond the agreed time before somebody is told.</summary>
    public const int GraceDays = 7;

    private Rotation(int days) => Days = days;

    /// <summary>A value is this old at most. 1 to 1000, as Secrets Manager takes it.</summary>
    public int Days { get; }

    /// <summary>Whether a value of this age should have been replaced long ago.</summary>
    public bool IsOverdue(TimeSpan age) => age > TimeSpan.FromDays(Days + GraceDays);

    /// <summary>Secrets Manager has the function do it that was granted <see cref="Grant.OnRotatedSecret"/>.</summary>
    public sealed record ByProgram : Rotation
    {
        public ByProgram(int days)
            : base(days)
        {
        }
    }

    /// <summary>Only a person can do it, at the vendor's site.</summary>
    public sealed record ByPerson : Rotation
    {
        public ByPerson(int days, string reason)
            : base(days) => Reason = reason;

        /// <summary>Why no program of ours may or can.</summary>
        public string Reason { get; }
    }
}
